# make demo | test | soak | install PREFIX= | bench | docs | man | format | lint | clean

PREFIX ?= /usr/local
DESTDIR ?=

# Everything made lies in folders like these and in SwiftPM's own .build.
RELEASE := .build-release
ORACLES := .build-oracles
PEERS := .build-peers
DOCS := .build-docs
TOOL := $(RELEASE)/release/safelight

SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
BUILD_PACKAGES := libvips-dev libexif-dev libavcodec-dev libavfilter-dev libavformat-dev libavutil-dev \
	libswresample-dev libswscale-dev libsqlite3-dev pkg-config
TEST_PACKAGES := $(BUILD_PACKAGES) libvips-tools libimage-exiftool-perl imagemagick ffmpeg webp \
	libjpeg-turbo-progs pngcheck mandoc strace chromium-headless-shell python3 python3-venv \
	gstreamer1.0-tools gstreamer1.0-plugins-base gstreamer1.0-plugins-good gstreamer1.0-plugins-bad \
	gstreamer1.0-libav
BENCH_PACKAGES := $(TEST_PACKAGES) graphicsmagick

FORMATTED := Package.swift Sources Tests

.PHONY: demo test soak release install uninstall man docs format lint bench clean \
	build-packages test-packages bench-packages

# Installs the packages named by apt-get if they are missing, and says so.
define require
	@set -e; missing=$$(for package in $(1); do \
		dpkg-query -W -f='$${Status}' $$package 2>/dev/null \
			| grep -q '^install ok installed$$' || echo $$package; \
	done); \
	if [ -n "$$missing" ]; then \
		echo "Installing with apt-get:" $$missing; \
		log=$$(mktemp); \
		{ $(SUDO) apt-get update && \
			$(SUDO) env DEBIAN_FRONTEND=noninteractive \
			apt-get install --yes --no-install-recommends $$missing; } >$$log 2>&1 \
			|| { cat $$log; rm -f $$log; exit 1; }; \
		rm -f $$log; \
	fi
endef

build-packages:
	$(call require,$(BUILD_PACKAGES))

test-packages:
	$(call require,$(TEST_PACKAGES))

bench-packages:
	$(call require,$(BENCH_PACKAGES))

# The engines are opened when they are needed. Their own vips.pc and libavutil.pc would link them at
# start; these have the flags for their headers only.
HEADERS := $(RELEASE)/pkgconfig/vips.pc $(RELEASE)/pkgconfig/libavutil.pc

$(RELEASE)/pkgconfig/%.pc: Makefile | build-packages
	@mkdir -p $(@D)
	@printf 'Name: $*\nDescription: headers only\nVersion: %s\nCflags: %s\n' \
		"$$(pkg-config --modversion $*)" "$$(pkg-config --cflags-only-I $*)" >$@

# SQLite goes into the program where there is an archive of it: in this folder the linker finds nothing
# but that.
$(RELEASE)/lib/libsqlite3.a: | build-packages
	@mkdir -p $(@D)
	@for archive in /usr/lib/*/libsqlite3.a /usr/lib/libsqlite3.a; do \
		if [ -e $$archive ]; then ln -sf $$archive $@; fi; \
	done

HEADERS_ONLY = PKG_CONFIG_PATH=$(CURDIR)/$(RELEASE)/pkgconfig:$$PKG_CONFIG_PATH

# Libraries that libvips, libavformat and libavfilter are linked to, and that are never used: see
# CONTRIBUTING.md.
STAND_IN = clang -shared -fPIC -O1 -nostdlib -fuse-ld=lld -Wall -Wextra -Werror -Wl,-soname,$(@F)
STAND_INS := $(addprefix $(RELEASE)/lib/safelight/,libcfitsio.so.10 libmatio.so.11 libOpenEXR-3_1.so.30)
FORMAT_STAND_INS := $(addprefix $(RELEASE)/lib/safelight/formats/,libbluray.so.2 libchromaprint.so.1 \
	libgme.so.0 libopenmpt.so.0 librabbitmq.so.4 librist.so.4 libsrt-gnutls.so.1.5 libssh-gcrypt.so.4 \
	libzmq.so.5)
FILTER_STAND_INS := $(addprefix $(RELEASE)/lib/safelight/filters/,libass.so.9 libbs2b.so.0 libflite.so.1 \
	libflite_cmu_us_awb.so.1 libflite_cmu_us_kal.so.1 libflite_cmu_us_kal16.so.1 \
	libflite_cmu_us_rms.so.1 libflite_cmu_us_slt.so.1 liblilv-0.so.0 libmysofa.so.1 libplacebo.so.208 \
	libpocketsphinx.so.3 librubberband.so.2 libsphinxbase.so.3 libvidstab.so.1.1)

$(STAND_INS): $(RELEASE)/lib/safelight/lib%: Makefile $(wildcard Sources/CVips/StandIns/*.c)
	@mkdir -p $(@D)
	@$(STAND_IN) -o $@ Sources/CVips/StandIns/$(firstword $(subst ., ,$(subst -, ,$*))).c

# libssh's names have a version, which the loader asks for.
$(RELEASE)/lib/safelight/formats/libssh-gcrypt.so.4: STAND_IN += \
	-Wl,--version-script=Sources/CLibav/StandIns/libssh-gcrypt.map

$(FORMAT_STAND_INS) $(FILTER_STAND_INS): $(RELEASE)/lib/safelight/%: Makefile \
		$(wildcard Sources/CLibav/StandIns/*)
	@mkdir -p $(@D)
	@$(STAND_IN) -o $@ Sources/CLibav/StandIns/$(firstword $(subst /, ,$*)).c

# One file, which needs neither the Swift runtime nor, until a picture is opened, libvips.
release: build-packages $(HEADERS) $(RELEASE)/lib/libsqlite3.a \
		$(STAND_INS) $(FORMAT_STAND_INS) $(FILTER_STAND_INS)
	@$(HEADERS_ONLY) swift build --quiet --configuration release --static-swift-stdlib \
		--product safelight --scratch-path $(RELEASE) -Xlinker -L$(CURDIR)/$(RELEASE)/lib
	@ln -sfn ../lib $(RELEASE)/release/../lib

demo: release
	@Fixtures/demo.sh $(TOOL) .build-demo

# Pinned, so that what the tests compare with does not change by itself.
$(ORACLES)/ready: Tests/Oracles/requirements.txt | test-packages
	@echo "Installing the Python oracles into $(ORACLES)"
	@python3 -m venv --clear $(ORACLES)
	@# Without pkg-config's files pyvips cannot bind itself to the system's libvips: the oracle is
	@# another version of it.
	@PKG_CONFIG_LIBDIR=/nonexistent $(ORACLES)/bin/pip install --quiet --no-cache-dir \
		--disable-pip-version-check --no-deps \
		--requirement Tests/Oracles/requirements.txt
	@touch $@

test: test-packages release $(ORACLES)/ready
	$(HEADERS_ONLY) SAFELIGHT_BINARY=$(CURDIR)/$(TOOL) Tests/run.sh
	Tests/Consumer/run.sh

# What takes too long for every change: ten thousand files in one run, and 200 rounds of killing what
# works on 500 files.
soak: test-packages release
	$(HEADERS_ONLY) SAFELIGHT_BINARY=$(CURDIR)/$(TOOL) SAFELIGHT_SOAK=10000 SAFELIGHT_KILLS=200 \
		SAFELIGHT_KILL_FILES=500 SAFELIGHT_SEED=$${SAFELIGHT_SEED:-$$(date +%s)} \
		swift test --no-parallel --filter 'SoakTests|RandomKillTests'

install: release
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/lib/safelight/formats \
		$(DESTDIR)$(PREFIX)/lib/safelight/filters $(DESTDIR)$(PREFIX)/share/man/man1 \
		$(DESTDIR)$(PREFIX)/share/bash-completion/completions \
		$(DESTDIR)$(PREFIX)/share/zsh/site-functions \
		$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	install -s -m 755 $(TOOL) $(DESTDIR)$(PREFIX)/bin/safelight
	install -m 644 $(STAND_INS) $(DESTDIR)$(PREFIX)/lib/safelight
	install -m 644 $(FORMAT_STAND_INS) $(DESTDIR)$(PREFIX)/lib/safelight/formats
	install -m 644 $(FILTER_STAND_INS) $(DESTDIR)$(PREFIX)/lib/safelight/filters
	install -m 644 man/*.1 $(DESTDIR)$(PREFIX)/share/man/man1
	$(TOOL) --generate-completion-script bash \
		>$(DESTDIR)$(PREFIX)/share/bash-completion/completions/safelight
	$(TOOL) --generate-completion-script zsh \
		>$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_safelight
	$(TOOL) --generate-completion-script fish \
		>$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/safelight.fish

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/safelight \
		$(DESTDIR)$(PREFIX)/share/man/man1/safelight.1 \
		$(DESTDIR)$(PREFIX)/share/man/man1/safelight-*.1 \
		$(DESTDIR)$(PREFIX)/share/bash-completion/completions/safelight \
		$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_safelight \
		$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/safelight.fish
	rm -rf $(DESTDIR)$(PREFIX)/lib/safelight

# The options come from the program, the rest from man/*.inc.
man: release
	$(TOOL) --experimental-dump-help | python3 man/generate.py man

# The library's reference; a link that leads nowhere is an error. Of the modules only the library's
# symbols are wanted, which dump-symbol-graph cannot be told.
docs: build-packages $(HEADERS)
	@$(HEADERS_ONLY) swift build --quiet --target Safelight
	@rm -rf $(DOCS)
	@mkdir -p $(DOCS)/symbols
	@built=$$(swift build --show-bin-path) && swift symbolgraph-extract -module-name Safelight \
		-target $$(uname -m)-unknown-linux-gnu -I $$built/Modules -I Sources/CVips/include \
		-Xcc -fmodule-map-file=$$built/CVips.build/module.modulemap \
		-Xcc -fmodule-map-file=$$built/CExif.build/module.modulemap \
		-Xcc -fmodule-map-file=$$built/CLibav.build/module.modulemap \
		-Xcc -fmodule-map-file=$$built/CFileSystem.build/module.modulemap \
		-Xcc -fmodule-map-file=$$built/CProcess.build/module.modulemap \
		-Xcc -fmodule-map-file=$$built/CSandbox.build/module.modulemap \
		-I .build/checkouts/Yams/Sources/CYaml/include \
		-I .build/checkouts/GRDB.swift/Sources/GRDBSQLite \
		-I .build/checkouts/swift-system/Sources/CSystem/include \
		-minimum-access-level public -skip-synthesized-members -output-dir $(DOCS)/symbols
	@docc convert Sources/Safelight/Safelight.docc --warnings-as-errors \
		--additional-symbol-graph-dir $(DOCS)/symbols \
		--fallback-display-name Safelight --fallback-bundle-identifier safelight \
		--output-path $(DOCS)/Safelight.doccarchive
	@echo "Written: $(DOCS)/Safelight.doccarchive"

# A newer ffmpeg than Debian's, to be compared with.
$(PEERS)/ready: Tests/Benchmarks/requirements.txt | bench-packages
	@echo "Installing a newer ffmpeg into $(PEERS)"
	@python3 -m venv --clear $(PEERS)
	@$(PEERS)/bin/pip install --quiet --no-cache-dir --disable-pip-version-check --no-deps \
		--requirement Tests/Benchmarks/requirements.txt
	@touch $@

bench: bench-packages release $(ORACLES)/ready $(PEERS)/ready
	$(ORACLES)/bin/python Tests/Benchmarks/bench.py $(TOOL) $(BENCH)

format:
	swift format --in-place --recursive $(FORMATTED)

lint:
	swift format lint --strict --recursive $(FORMATTED)

clean:
	rm -rf .build .build-*
