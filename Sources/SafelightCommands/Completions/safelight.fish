function __safelight_should_offer_completions_for_flags_or_options -a expected_commands
    set -l non_repeating_flags_or_options $argv[2..]
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __safelight_parse_tokens
    test "$commands" = "$expected_commands"; and return $non_repeating_flags_or_options_absent
end

function __safelight_should_offer_completions_for_positional -a expected_commands positional_index_comparison expected_positional_index
    set -l non_repeating_flags_or_options
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __safelight_parse_tokens
    test "$commands" = "$expected_commands" -a \( "$positional_index" "$positional_index_comparison" "$expected_positional_index" \)
end

function __safelight_parse_tokens -S
    set -l unparsed_tokens (__safelight_tokens -pc)
    switch $unparsed_tokens[1]
    case 'safelight'
        __safelight_parse_subcommand 0 'version' 'h/help'
        switch $unparsed_tokens[1]
        case 'resize'
            __safelight_parse_subcommand -r 1 'files-from=' 'failed-to=' '0/null' 'include=+' 'exclude=+' 'follow' 'size=' 'width=' 'height=' 'long-edge=' 'short-edge=' 'fit=' 'enlarge' 'crop=' 'focus=' 'crop-box=' 'trim=' 'pad=' 'position=' 'rotate=' 'flip' 'flop' 'blur=' 'grayscale' 'round=' 'no-orient' 'kernel=' 'sharpen=' 'linear' 'o/output=' 'in-place' 'backup=' 'no-clobber' 'skip-existing' 'update=' 'state=' 'on-collision=' 'preserve-times' 'fsync' 'dry-run' 'explain' 'format=' 'quality=' 'effort=' 'lossless' 'progressive' 'no-progressive' 'chroma=' 'depth=' 'palette=' 'background=' 'profile=' 'frame=' 'metadata=' 'set=+' 'max-bytes=' 'max-pixels=' 'max-frames=' 'memory=' 'timeout=' 'stall=' 'j/jobs=' 'sandbox=' 'allow=+' 'on-damage=' 'json' 'progress=' 'q/quiet' 'v/verbose' 'fail-fast' 'version' 'h/help'
        case 'thumbnail'
            __safelight_parse_subcommand -r 1 'files-from=' 'failed-to=' '0/null' 'include=+' 'exclude=+' 'follow' 'square=' 'widths=' 'dpr=' 'fast' 'srcset=' 'size=' 'width=' 'height=' 'long-edge=' 'short-edge=' 'fit=' 'enlarge' 'crop=' 'focus=' 'crop-box=' 'trim=' 'pad=' 'position=' 'rotate=' 'flip' 'flop' 'blur=' 'grayscale' 'round=' 'no-orient' 'kernel=' 'sharpen=' 'linear' 'o/output=' 'in-place' 'backup=' 'no-clobber' 'skip-existing' 'update=' 'state=' 'on-collision=' 'preserve-times' 'fsync' 'dry-run' 'explain' 'format=' 'quality=' 'effort=' 'lossless' 'progressive' 'no-progressive' 'chroma=' 'depth=' 'palette=' 'background=' 'profile=' 'frame=' 'metadata=' 'set=+' 'max-bytes=' 'max-pixels=' 'max-frames=' 'memory=' 'timeout=' 'stall=' 'j/jobs=' 'sandbox=' 'allow=+' 'on-damage=' 'json' 'progress=' 'q/quiet' 'v/verbose' 'fail-fast' 'version' 'h/help'
        case 'convert'
            __safelight_parse_subcommand -r 1 'files-from=' 'failed-to=' '0/null' 'include=+' 'exclude=+' 'follow' 'format=' 'quality=' 'effort=' 'lossless' 'progressive' 'no-progressive' 'chroma=' 'depth=' 'palette=' 'background=' 'profile=' 'frame=' 'metadata=' 'set=+' 'max-bytes=' 'o/output=' 'in-place' 'backup=' 'no-clobber' 'skip-existing' 'update=' 'state=' 'on-collision=' 'preserve-times' 'fsync' 'dry-run' 'explain' 'size=' 'width=' 'height=' 'long-edge=' 'short-edge=' 'fit=' 'enlarge' 'crop=' 'focus=' 'crop-box=' 'trim=' 'pad=' 'position=' 'rotate=' 'flip' 'flop' 'blur=' 'grayscale' 'round=' 'no-orient' 'kernel=' 'sharpen=' 'linear' 'max-pixels=' 'max-frames=' 'memory=' 'timeout=' 'stall=' 'j/jobs=' 'sandbox=' 'allow=+' 'on-damage=' 'json' 'progress=' 'q/quiet' 'v/verbose' 'fail-fast' 'version' 'h/help'
        case 'probe'
            __safelight_parse_subcommand -r 1 'files-from=' 'failed-to=' '0/null' 'include=+' 'exclude=+' 'follow' 'check' 'phash' 'sha256' 'blurhash' 'thumbhash' 'colors=' 'explain' 'max-pixels=' 'max-frames=' 'memory=' 'timeout=' 'stall=' 'j/jobs=' 'sandbox=' 'allow=+' 'on-damage=' 'json' 'progress=' 'q/quiet' 'v/verbose' 'fail-fast' 'version' 'h/help'
        case 'run'
            __safelight_parse_subcommand -r 1 'files-from=' 'failed-to=' '0/null' 'include=+' 'exclude=+' 'follow' 'list' 'print=' 'fast' 'o/output=' 'in-place' 'backup=' 'no-clobber' 'skip-existing' 'update=' 'state=' 'on-collision=' 'preserve-times' 'fsync' 'dry-run' 'explain' 'max-pixels=' 'max-frames=' 'memory=' 'timeout=' 'stall=' 'j/jobs=' 'sandbox=' 'allow=+' 'on-damage=' 'json' 'progress=' 'q/quiet' 'v/verbose' 'fail-fast' 'version' 'h/help'
        case 'batch'
            __safelight_parse_subcommand 0 'jobs-from=' 'j/jobs=' 'sandbox=' 'version' 'h/help'
        case 'doctor'
            __safelight_parse_subcommand 0 'json' 'sandbox=' 'version' 'h/help'
        case 'help'
            __safelight_parse_subcommand -r 1 'version'
        end
    end
end

function __safelight_tokens
    if test (string split -m 1 -f 1 -- . "$FISH_VERSION") -gt 3
        commandline --tokens-raw $argv
    else
        commandline -o $argv
    end
end

function __safelight_parse_subcommand -S -a positional_count
    argparse -s r -- $argv
    set -l option_specs $argv[2..]
    set -l is_repeating_positional $_flag_r
    set -el _flag_r
    set -a commands $unparsed_tokens[1]
    set positional_index 0
    while true
        set -e unparsed_tokens[1]
        argparse -sn "$commands" $option_specs -- $unparsed_tokens 2> /dev/null
        set unparsed_tokens $argv
        set positional_index (math $positional_index + 1)
        for non_repeating_flag_or_option in $non_repeating_flags_or_options
            if set -ql "_flag_$(string replace -a - _ -- $non_repeating_flag_or_option)"
                set non_repeating_flags_or_options_absent 1
                break
            end
        end
        test (count $unparsed_tokens) -eq 0 -o \( -z "$is_repeating_positional" -a "$positional_index" -gt "$positional_count" \) && break
    end
end

function __safelight_complete_directories
    set -l token (commandline -t)
    string match -- '*/' $token
    set -l subdirs $token*/
    printf %s\n $subdirs
end

function __safelight_custom_completion
    set -x SAP_SHELL fish
    set -x SAP_SHELL_VERSION $FISH_VERSION
    set -l tokens (__safelight_tokens -p)
    if test -z "$(__safelight_tokens -t)"
        set -l index (count (__safelight_tokens -pc))
        set tokens $tokens[..$index] \'\' $tokens[(math $index + 1)..]
    end
    command $tokens[1] $argv $tokens
end

complete -c 'safelight' -f
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight" version' -l 'version' -d 'Show the version.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_positional "safelight" -eq 1' -fa 'resize' -d 'Change the size and shape of pictures.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_positional "safelight" -eq 1' -fa 'thumbnail' -d 'Make small pictures: one, a square one, or a set of widths for the web.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_positional "safelight" -eq 1' -fa 'convert' -d 'Write pictures in another format.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_positional "safelight" -eq 1' -fa 'probe' -d 'Tell what pictures are: type, size, colour, frames, EXIF.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_positional "safelight" -eq 1' -fa 'run' -d 'Make everything a recipe asks for of pictures: many outputs from one decode.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_positional "safelight" -eq 1' -fa 'batch' -d 'Do jobs that another program sends, one JSON object a line.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_positional "safelight" -eq 1' -fa 'doctor' -d 'Tell what this machine gives: engine, formats, sandbox, limits.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_positional "safelight" -eq 1' -fa 'help' -d 'Show subcommand help information.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_positional "safelight resize" -ge 1' -F
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" files-from' -l 'files-from' -d 'Read more inputs from FILE, one path a line; - is standard input.' -rF
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" failed-to' -l 'failed-to' -d 'Write the paths of inputs that fail to FILE, for --files-from.' -rF
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" 0 null' -s '0' -l 'null' -d 'Lists of files are separated by NUL bytes instead of line ends.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize"' -l 'include' -d 'In folders, take only files whose path matches GLOB, such as \'*.jpg\'; repeatable.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize"' -l 'exclude' -d 'In folders, leave out what matches GLOB; repeatable.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" follow' -l 'follow' -d 'Follow symbolic links met in folders.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" size' -l 'size' -d '800x600 (a box), 800 (800x800), 800x, x600, 50% or 1MP.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" width' -l 'width' -d 'Width in pixels; the height follows unless given.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" height' -l 'height' -d 'Height in pixels; the width follows unless given.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" long-edge' -l 'long-edge' -d 'The longer edge in pixels.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" short-edge' -l 'short-edge' -d 'The shorter edge in pixels.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" fit' -l 'fit' -d 'How the picture meets the box; inside unless --crop (cover) or --pad (contain) is given.' -rfka 'inside outside cover contain fill'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" enlarge' -l 'enlarge' -d 'Let smaller pictures be enlarged; without it nothing is, but by ! < and fill.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" crop' -l 'crop' -d 'What cover keeps: center, attention, entropy, a position such as north-west or 25%,80%.' -rfka 'center attention entropy north south east west north-west north-east south-west south-east'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" focus' -l 'focus' -d 'The point cover keeps in view, as shares of the upright width and height: 0.3,0.6.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" crop-box' -l 'crop-box' -d 'First cut this rectangle out of the upright picture; pixels or percentages.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" trim' -l 'trim' -d 'First cut off a border of one colour; --trim=N allows it to vary by N of 255 (10).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" pad' -l 'pad' -d 'Fill the box\'s rest: white, transparent, auto (the border\'s mean colour), blur, edge or a colour; means --fit contain.' -rfka 'white black transparent auto blur edge'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" position' -l 'position' -d 'Where contain places the picture, or what cover keeps: center, north-west, top-left, x%,y%.' -rfka 'center north south east west north-west north-east south-west south-east'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" rotate' -l 'rotate' -d 'Turn clockwise by 90, 180, 270 or any angle.' -rfka '90 180 270'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" flip' -l 'flip' -d 'Mirror top and bottom.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" flop' -l 'flop' -d 'Mirror left and right.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" blur' -l 'blur' -d 'Blur with a Gaussian of SIGMA pixels, 0.3 to 1000.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" grayscale greyscale' -l 'grayscale' -l 'greyscale' -d 'Take the colour out.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" round' -l 'round' -d 'Round the corners by RADIUS pixels; --round alone cuts an ellipse.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" no-orient' -l 'no-orient' -d 'Leave the orientation tag standing; do not turn upright.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" kernel' -l 'kernel' -d 'How new pixels are weighed from old ones.' -rfka 'nearest linear cubic mitchell lanczos2 lanczos3'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" sharpen' -l 'sharpen' -d 'Sharpen at the end: off, mild, or a SIGMA of 0.3 to 10 pixels (off).' -rfka 'off mild'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" linear' -l 'linear' -d 'Average light instead of its encoding: truer fine bright detail, slower.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" o output' -l 'output' -s 'o' -d 'A file; a folder (DIR/ or existing); a template such as \'out/{dir}/{stem}-{width}.{ext}\'; - for standard output.' -rF
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" in-place' -l 'in-place' -d 'Replace each input by its output; same format only.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" backup' -l 'backup' -d 'With --in-place, keep the input under its name and SUFFIX; --backup alone is --backup=.orig.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" no-clobber' -l 'no-clobber' -d 'Fail when an output exists (code exists).'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" skip-existing' -l 'skip-existing' -d 'Skip an input whose outputs exist.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" update' -l 'update' -d 'Make only what is missing or out of date; verify also reads the outputs to tell.' -rfka 'quick verify'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" state' -l 'state' -d 'Where --update remembers what was made (.safelight.sqlite in the output folder).' -rF
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" on-collision' -l 'on-collision' -d 'When two inputs would make one path: fail, or add a number to the name.' -rfka 'error number'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" preserve-times' -l 'preserve-times' -d 'Give outputs their input\'s modification time.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" fsync' -l 'fsync' -d 'Flush each output to the disk before it counts as made.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" dry-run' -l 'dry-run' -d 'Print what would be written; write nothing.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" explain' -l 'explain' -d 'Print the recipe that these options make, for safelight run; with -v also how it is met.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" format' -l 'format' -d 'jpeg, png, webp, avif, heic, gif, tiff or jxl; else from the output\'s name, else the input\'s.' -rfka 'jpeg png webp avif heic gif tiff jxl'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" quality' -l 'quality' -d '1 to 100 (jpeg 80, webp 78, avif 55, heic 60, jxl 78).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" effort' -l 'effort' -d '0 (fast) to 9 (small), one scale for all formats.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" lossless' -l 'lossless' -d 'Keep every sample exactly: png, webp, tiff, jxl.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" progressive' -l 'progressive' -d 'Store coarse to fine (jpeg), interlaced (png, gif).'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" no-progressive' -l 'no-progressive' -d 'Store coarse to fine (jpeg), interlaced (png, gif).'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" chroma' -l 'chroma' -d 'Colour resolution; auto is 420, but 444 at high quality.' -rfka 'auto 420 444'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" depth' -l 'depth' -d 'Bits a sample; auto is the input\'s where the format can.' -rfka 'auto 8 16'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" palette' -l 'palette' -d 'png, gif: at most N colours, 2 to 256; --palette alone is 256.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" background' -l 'background' -d 'What shows through where alpha must go, and in corners left by --rotate (white).' -rfka 'white black transparent'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" profile' -l 'profile' -d 'Colour space: srgb (default), p3, keep, or an ICC profile file.' -rfa '(set -l exts \'icc\' \'icm\';for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.{$exts};printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" frame' -l 'frame' -d 'Take frame N, from 0, of an animation or of pages.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" metadata' -l 'metadata' -d 'What stays; safe keeps copyright, creator and date.' -rfka 'none safe copyright all'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize"' -l 'set' -d 'Set a metadata tag, such as Artist=Ana; an empty VALUE removes it; repeatable.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" max-bytes' -l 'max-bytes' -d 'The best quality that fits, such as 200KB; fails with what was reachable.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" max-pixels' -l 'max-pixels' -d 'Most pixels of an input, all frames together (512MP).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" max-frames' -l 'max-frames' -d 'Most frames or pages of an input (10000).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" memory' -l 'memory' -d 'Most memory the work on one input may take (1GiB).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" timeout' -l 'timeout' -d 'Longest the work on one input may take (5m).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" stall' -l 'stall' -d 'Longest without a sign of progress (60s).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" j jobs' -l 'jobs' -s 'j' -d 'Inputs worked on at once (the number of cores).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" sandbox' -l 'sandbox' -d 'Confine the work on untrusted bytes; auto: as far as this machine can.' -rfka 'auto require off'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize"' -l 'allow' -d 'Also read these formats: svg, pdf, jxl, jp2, bmp, ppm, hdr; commas between.' -rfka 'jxl svg pdf jp2 bmp ppm hdr'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" on-damage' -l 'on-damage' -d 'A damaged input fails, or what there is of it is salvaged with a warning (fail).' -rfka 'fail salvage'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" json' -l 'json' -d 'Report on standard output as JSON, one object a line and input.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" progress' -l 'progress' -d 'On standard error; auto is a bar on a terminal, for work of over half a second.' -rfka 'auto plain json none'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" q quiet' -l 'quiet' -s 'q' -d 'Say nothing but errors.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" v verbose' -l 'verbose' -s 'v' -d 'Say more: warnings in full, times, a summary.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" fail-fast' -l 'fail-fast' -d 'Stop at the first input that fails.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" version' -l 'version' -d 'Show the version.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_positional "safelight thumbnail" -ge 1' -F
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" files-from' -l 'files-from' -d 'Read more inputs from FILE, one path a line; - is standard input.' -rF
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" failed-to' -l 'failed-to' -d 'Write the paths of inputs that fail to FILE, for --files-from.' -rF
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" 0 null' -s '0' -l 'null' -d 'Lists of files are separated by NUL bytes instead of line ends.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail"' -l 'include' -d 'In folders, take only files whose path matches GLOB, such as \'*.jpg\'; repeatable.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail"' -l 'exclude' -d 'In folders, leave out what matches GLOB; repeatable.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" follow' -l 'follow' -d 'Follow symbolic links met in folders.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" square' -l 'square' -d 'A square of N pixels, cropped to what draws the eye unless --crop or --focus says where.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" widths' -l 'widths' -d 'One output for each width, commas between; what the picture is too small for is made once, at its own width.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" dpr' -l 'dpr' -d 'With --widths or --square: outputs for screens of these densities, such as 1,2.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" fast' -l 'fast' -d 'With --widths or --dpr: make the smaller from the largest; quicker, a little softer.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" srcset' -l 'srcset' -d 'Print the srcset of each input\'s outputs: html (an img element) or json.' -rfka 'html json'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" size' -l 'size' -d '800x600 (a box), 800 (800x800), 800x, x600, 50% or 1MP.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" width' -l 'width' -d 'Width in pixels; the height follows unless given.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" height' -l 'height' -d 'Height in pixels; the width follows unless given.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" long-edge' -l 'long-edge' -d 'The longer edge in pixels.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" short-edge' -l 'short-edge' -d 'The shorter edge in pixels.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" fit' -l 'fit' -d 'How the picture meets the box; inside unless --crop (cover) or --pad (contain) is given.' -rfka 'inside outside cover contain fill'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" enlarge' -l 'enlarge' -d 'Let smaller pictures be enlarged; without it nothing is, but by ! < and fill.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" crop' -l 'crop' -d 'What cover keeps: center, attention, entropy, a position such as north-west or 25%,80%.' -rfka 'center attention entropy north south east west north-west north-east south-west south-east'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" focus' -l 'focus' -d 'The point cover keeps in view, as shares of the upright width and height: 0.3,0.6.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" crop-box' -l 'crop-box' -d 'First cut this rectangle out of the upright picture; pixels or percentages.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" trim' -l 'trim' -d 'First cut off a border of one colour; --trim=N allows it to vary by N of 255 (10).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" pad' -l 'pad' -d 'Fill the box\'s rest: white, transparent, auto (the border\'s mean colour), blur, edge or a colour; means --fit contain.' -rfka 'white black transparent auto blur edge'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" position' -l 'position' -d 'Where contain places the picture, or what cover keeps: center, north-west, top-left, x%,y%.' -rfka 'center north south east west north-west north-east south-west south-east'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" rotate' -l 'rotate' -d 'Turn clockwise by 90, 180, 270 or any angle.' -rfka '90 180 270'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" flip' -l 'flip' -d 'Mirror top and bottom.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" flop' -l 'flop' -d 'Mirror left and right.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" blur' -l 'blur' -d 'Blur with a Gaussian of SIGMA pixels, 0.3 to 1000.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" grayscale greyscale' -l 'grayscale' -l 'greyscale' -d 'Take the colour out.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" round' -l 'round' -d 'Round the corners by RADIUS pixels; --round alone cuts an ellipse.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" no-orient' -l 'no-orient' -d 'Leave the orientation tag standing; do not turn upright.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" kernel' -l 'kernel' -d 'How new pixels are weighed from old ones.' -rfka 'nearest linear cubic mitchell lanczos2 lanczos3'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" sharpen' -l 'sharpen' -d 'Sharpen at the end: off, mild, or a SIGMA of 0.3 to 10 pixels (off).' -rfka 'off mild'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" linear' -l 'linear' -d 'Average light instead of its encoding: truer fine bright detail, slower.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" o output' -l 'output' -s 'o' -d 'A file; a folder (DIR/ or existing); a template such as \'out/{dir}/{stem}-{width}.{ext}\'; - for standard output.' -rF
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" in-place' -l 'in-place' -d 'Replace each input by its output; same format only.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" backup' -l 'backup' -d 'With --in-place, keep the input under its name and SUFFIX; --backup alone is --backup=.orig.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" no-clobber' -l 'no-clobber' -d 'Fail when an output exists (code exists).'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" skip-existing' -l 'skip-existing' -d 'Skip an input whose outputs exist.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" update' -l 'update' -d 'Make only what is missing or out of date; verify also reads the outputs to tell.' -rfka 'quick verify'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" state' -l 'state' -d 'Where --update remembers what was made (.safelight.sqlite in the output folder).' -rF
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" on-collision' -l 'on-collision' -d 'When two inputs would make one path: fail, or add a number to the name.' -rfka 'error number'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" preserve-times' -l 'preserve-times' -d 'Give outputs their input\'s modification time.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" fsync' -l 'fsync' -d 'Flush each output to the disk before it counts as made.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" dry-run' -l 'dry-run' -d 'Print what would be written; write nothing.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" explain' -l 'explain' -d 'Print the recipe that these options make, for safelight run; with -v also how it is met.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" format' -l 'format' -d 'jpeg, png, webp, avif, heic, gif, tiff or jxl; else from the output\'s name, else the input\'s.' -rfka 'jpeg png webp avif heic gif tiff jxl'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" quality' -l 'quality' -d '1 to 100 (jpeg 80, webp 78, avif 55, heic 60, jxl 78).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" effort' -l 'effort' -d '0 (fast) to 9 (small), one scale for all formats.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" lossless' -l 'lossless' -d 'Keep every sample exactly: png, webp, tiff, jxl.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" progressive' -l 'progressive' -d 'Store coarse to fine (jpeg), interlaced (png, gif).'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" no-progressive' -l 'no-progressive' -d 'Store coarse to fine (jpeg), interlaced (png, gif).'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" chroma' -l 'chroma' -d 'Colour resolution; auto is 420, but 444 at high quality.' -rfka 'auto 420 444'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" depth' -l 'depth' -d 'Bits a sample; auto is the input\'s where the format can.' -rfka 'auto 8 16'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" palette' -l 'palette' -d 'png, gif: at most N colours, 2 to 256; --palette alone is 256.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" background' -l 'background' -d 'What shows through where alpha must go, and in corners left by --rotate (white).' -rfka 'white black transparent'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" profile' -l 'profile' -d 'Colour space: srgb (default), p3, keep, or an ICC profile file.' -rfa '(set -l exts \'icc\' \'icm\';for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.{$exts};printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" frame' -l 'frame' -d 'Take frame N, from 0, of an animation or of pages.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" metadata' -l 'metadata' -d 'What stays; safe keeps copyright, creator and date.' -rfka 'none safe copyright all'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail"' -l 'set' -d 'Set a metadata tag, such as Artist=Ana; an empty VALUE removes it; repeatable.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" max-bytes' -l 'max-bytes' -d 'The best quality that fits, such as 200KB; fails with what was reachable.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" max-pixels' -l 'max-pixels' -d 'Most pixels of an input, all frames together (512MP).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" max-frames' -l 'max-frames' -d 'Most frames or pages of an input (10000).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" memory' -l 'memory' -d 'Most memory the work on one input may take (1GiB).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" timeout' -l 'timeout' -d 'Longest the work on one input may take (5m).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" stall' -l 'stall' -d 'Longest without a sign of progress (60s).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" j jobs' -l 'jobs' -s 'j' -d 'Inputs worked on at once (the number of cores).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" sandbox' -l 'sandbox' -d 'Confine the work on untrusted bytes; auto: as far as this machine can.' -rfka 'auto require off'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail"' -l 'allow' -d 'Also read these formats: svg, pdf, jxl, jp2, bmp, ppm, hdr; commas between.' -rfka 'jxl svg pdf jp2 bmp ppm hdr'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" on-damage' -l 'on-damage' -d 'A damaged input fails, or what there is of it is salvaged with a warning (fail).' -rfka 'fail salvage'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" json' -l 'json' -d 'Report on standard output as JSON, one object a line and input.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" progress' -l 'progress' -d 'On standard error; auto is a bar on a terminal, for work of over half a second.' -rfka 'auto plain json none'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" q quiet' -l 'quiet' -s 'q' -d 'Say nothing but errors.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" v verbose' -l 'verbose' -s 'v' -d 'Say more: warnings in full, times, a summary.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" fail-fast' -l 'fail-fast' -d 'Stop at the first input that fails.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" version' -l 'version' -d 'Show the version.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_positional "safelight convert" -ge 1' -F
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" files-from' -l 'files-from' -d 'Read more inputs from FILE, one path a line; - is standard input.' -rF
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" failed-to' -l 'failed-to' -d 'Write the paths of inputs that fail to FILE, for --files-from.' -rF
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" 0 null' -s '0' -l 'null' -d 'Lists of files are separated by NUL bytes instead of line ends.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert"' -l 'include' -d 'In folders, take only files whose path matches GLOB, such as \'*.jpg\'; repeatable.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert"' -l 'exclude' -d 'In folders, leave out what matches GLOB; repeatable.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" follow' -l 'follow' -d 'Follow symbolic links met in folders.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" format' -l 'format' -d 'jpeg, png, webp, avif, heic, gif, tiff or jxl; else from the output\'s name, else the input\'s.' -rfka 'jpeg png webp avif heic gif tiff jxl'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" quality' -l 'quality' -d '1 to 100 (jpeg 80, webp 78, avif 55, heic 60, jxl 78).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" effort' -l 'effort' -d '0 (fast) to 9 (small), one scale for all formats.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" lossless' -l 'lossless' -d 'Keep every sample exactly: png, webp, tiff, jxl.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" progressive' -l 'progressive' -d 'Store coarse to fine (jpeg), interlaced (png, gif).'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" no-progressive' -l 'no-progressive' -d 'Store coarse to fine (jpeg), interlaced (png, gif).'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" chroma' -l 'chroma' -d 'Colour resolution; auto is 420, but 444 at high quality.' -rfka 'auto 420 444'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" depth' -l 'depth' -d 'Bits a sample; auto is the input\'s where the format can.' -rfka 'auto 8 16'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" palette' -l 'palette' -d 'png, gif: at most N colours, 2 to 256; --palette alone is 256.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" background' -l 'background' -d 'What shows through where alpha must go, and in corners left by --rotate (white).' -rfka 'white black transparent'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" profile' -l 'profile' -d 'Colour space: srgb (default), p3, keep, or an ICC profile file.' -rfa '(set -l exts \'icc\' \'icm\';for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.{$exts};printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" frame' -l 'frame' -d 'Take frame N, from 0, of an animation or of pages.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" metadata' -l 'metadata' -d 'What stays; safe keeps copyright, creator and date.' -rfka 'none safe copyright all'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert"' -l 'set' -d 'Set a metadata tag, such as Artist=Ana; an empty VALUE removes it; repeatable.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" max-bytes' -l 'max-bytes' -d 'The best quality that fits, such as 200KB; fails with what was reachable.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" o output' -l 'output' -s 'o' -d 'A file; a folder (DIR/ or existing); a template such as \'out/{dir}/{stem}-{width}.{ext}\'; - for standard output.' -rF
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" in-place' -l 'in-place' -d 'Replace each input by its output; same format only.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" backup' -l 'backup' -d 'With --in-place, keep the input under its name and SUFFIX; --backup alone is --backup=.orig.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" no-clobber' -l 'no-clobber' -d 'Fail when an output exists (code exists).'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" skip-existing' -l 'skip-existing' -d 'Skip an input whose outputs exist.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" update' -l 'update' -d 'Make only what is missing or out of date; verify also reads the outputs to tell.' -rfka 'quick verify'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" state' -l 'state' -d 'Where --update remembers what was made (.safelight.sqlite in the output folder).' -rF
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" on-collision' -l 'on-collision' -d 'When two inputs would make one path: fail, or add a number to the name.' -rfka 'error number'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" preserve-times' -l 'preserve-times' -d 'Give outputs their input\'s modification time.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" fsync' -l 'fsync' -d 'Flush each output to the disk before it counts as made.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" dry-run' -l 'dry-run' -d 'Print what would be written; write nothing.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" explain' -l 'explain' -d 'Print the recipe that these options make, for safelight run; with -v also how it is met.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" size' -l 'size' -d '800x600 (a box), 800 (800x800), 800x, x600, 50% or 1MP.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" width' -l 'width' -d 'Width in pixels; the height follows unless given.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" height' -l 'height' -d 'Height in pixels; the width follows unless given.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" long-edge' -l 'long-edge' -d 'The longer edge in pixels.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" short-edge' -l 'short-edge' -d 'The shorter edge in pixels.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" fit' -l 'fit' -d 'How the picture meets the box; inside unless --crop (cover) or --pad (contain) is given.' -rfka 'inside outside cover contain fill'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" enlarge' -l 'enlarge' -d 'Let smaller pictures be enlarged; without it nothing is, but by ! < and fill.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" crop' -l 'crop' -d 'What cover keeps: center, attention, entropy, a position such as north-west or 25%,80%.' -rfka 'center attention entropy north south east west north-west north-east south-west south-east'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" focus' -l 'focus' -d 'The point cover keeps in view, as shares of the upright width and height: 0.3,0.6.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" crop-box' -l 'crop-box' -d 'First cut this rectangle out of the upright picture; pixels or percentages.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" trim' -l 'trim' -d 'First cut off a border of one colour; --trim=N allows it to vary by N of 255 (10).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" pad' -l 'pad' -d 'Fill the box\'s rest: white, transparent, auto (the border\'s mean colour), blur, edge or a colour; means --fit contain.' -rfka 'white black transparent auto blur edge'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" position' -l 'position' -d 'Where contain places the picture, or what cover keeps: center, north-west, top-left, x%,y%.' -rfka 'center north south east west north-west north-east south-west south-east'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" rotate' -l 'rotate' -d 'Turn clockwise by 90, 180, 270 or any angle.' -rfka '90 180 270'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" flip' -l 'flip' -d 'Mirror top and bottom.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" flop' -l 'flop' -d 'Mirror left and right.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" blur' -l 'blur' -d 'Blur with a Gaussian of SIGMA pixels, 0.3 to 1000.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" grayscale greyscale' -l 'grayscale' -l 'greyscale' -d 'Take the colour out.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" round' -l 'round' -d 'Round the corners by RADIUS pixels; --round alone cuts an ellipse.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" no-orient' -l 'no-orient' -d 'Leave the orientation tag standing; do not turn upright.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" kernel' -l 'kernel' -d 'How new pixels are weighed from old ones.' -rfka 'nearest linear cubic mitchell lanczos2 lanczos3'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" sharpen' -l 'sharpen' -d 'Sharpen at the end: off, mild, or a SIGMA of 0.3 to 10 pixels (off).' -rfka 'off mild'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" linear' -l 'linear' -d 'Average light instead of its encoding: truer fine bright detail, slower.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" max-pixels' -l 'max-pixels' -d 'Most pixels of an input, all frames together (512MP).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" max-frames' -l 'max-frames' -d 'Most frames or pages of an input (10000).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" memory' -l 'memory' -d 'Most memory the work on one input may take (1GiB).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" timeout' -l 'timeout' -d 'Longest the work on one input may take (5m).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" stall' -l 'stall' -d 'Longest without a sign of progress (60s).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" j jobs' -l 'jobs' -s 'j' -d 'Inputs worked on at once (the number of cores).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" sandbox' -l 'sandbox' -d 'Confine the work on untrusted bytes; auto: as far as this machine can.' -rfka 'auto require off'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert"' -l 'allow' -d 'Also read these formats: svg, pdf, jxl, jp2, bmp, ppm, hdr; commas between.' -rfka 'jxl svg pdf jp2 bmp ppm hdr'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" on-damage' -l 'on-damage' -d 'A damaged input fails, or what there is of it is salvaged with a warning (fail).' -rfka 'fail salvage'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" json' -l 'json' -d 'Report on standard output as JSON, one object a line and input.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" progress' -l 'progress' -d 'On standard error; auto is a bar on a terminal, for work of over half a second.' -rfka 'auto plain json none'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" q quiet' -l 'quiet' -s 'q' -d 'Say nothing but errors.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" v verbose' -l 'verbose' -s 'v' -d 'Say more: warnings in full, times, a summary.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" fail-fast' -l 'fail-fast' -d 'Stop at the first input that fails.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" version' -l 'version' -d 'Show the version.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_positional "safelight probe" -ge 1' -F
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight probe" files-from' -l 'files-from' -d 'Read more inputs from FILE, one path a line; - is standard input.' -rF
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight probe" failed-to' -l 'failed-to' -d 'Write the paths of inputs that fail to FILE, for --files-from.' -rF
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight probe" 0 null' -s '0' -l 'null' -d 'Lists of files are separated by NUL bytes instead of line ends.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight probe"' -l 'include' -d 'In folders, take only files whose path matches GLOB, such as \'*.jpg\'; repeatable.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight probe"' -l 'exclude' -d 'In folders, leave out what matches GLOB; repeatable.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight probe" follow' -l 'follow' -d 'Follow symbolic links met in folders.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight probe" check' -l 'check' -d 'Decode everything and fail (65) on damage.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight probe" phash' -l 'phash' -d 'Add a perceptual hash of 64 bits, alike for pictures that look alike.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight probe" sha256' -l 'sha256' -d 'Add the SHA-256 of the file.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight probe" blurhash' -l 'blurhash' -d 'Add a BlurHash, a short text that paints a blurred preview.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight probe" thumbhash' -l 'thumbhash' -d 'Add a ThumbHash, the same with alpha and shape, in base 64.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight probe" colors' -l 'colors' -d 'Add the N most prominent colours, 1 to 32.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight probe" explain' -l 'explain' -d 'Print the recipe that these options make, for safelight run.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight probe" max-pixels' -l 'max-pixels' -d 'Most pixels of an input, all frames together (512MP).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight probe" max-frames' -l 'max-frames' -d 'Most frames or pages of an input (10000).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight probe" memory' -l 'memory' -d 'Most memory the work on one input may take (1GiB).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight probe" timeout' -l 'timeout' -d 'Longest the work on one input may take (5m).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight probe" stall' -l 'stall' -d 'Longest without a sign of progress (60s).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight probe" j jobs' -l 'jobs' -s 'j' -d 'Inputs worked on at once (the number of cores).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight probe" sandbox' -l 'sandbox' -d 'Confine the work on untrusted bytes; auto: as far as this machine can.' -rfka 'auto require off'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight probe"' -l 'allow' -d 'Also read these formats: svg, pdf, jxl, jp2, bmp, ppm, hdr; commas between.' -rfka 'jxl svg pdf jp2 bmp ppm hdr'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight probe" on-damage' -l 'on-damage' -d 'A damaged input fails, or what there is of it is salvaged with a warning (fail).' -rfka 'fail salvage'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight probe" json' -l 'json' -d 'Report on standard output as JSON, one object a line and input.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight probe" progress' -l 'progress' -d 'On standard error; auto is a bar on a terminal, for work of over half a second.' -rfka 'auto plain json none'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight probe" q quiet' -l 'quiet' -s 'q' -d 'Say nothing but errors.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight probe" v verbose' -l 'verbose' -s 'v' -d 'Say more: warnings in full, times, a summary.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight probe" fail-fast' -l 'fail-fast' -d 'Stop at the first input that fails.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight probe" version' -l 'version' -d 'Show the version.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight probe" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_positional "safelight run" -ge 1' -F
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run" files-from' -l 'files-from' -d 'Read more inputs from FILE, one path a line; - is standard input.' -rF
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run" failed-to' -l 'failed-to' -d 'Write the paths of inputs that fail to FILE, for --files-from.' -rF
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run" 0 null' -s '0' -l 'null' -d 'Lists of files are separated by NUL bytes instead of line ends.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run"' -l 'include' -d 'In folders, take only files whose path matches GLOB, such as \'*.jpg\'; repeatable.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run"' -l 'exclude' -d 'In folders, leave out what matches GLOB; repeatable.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run" follow' -l 'follow' -d 'Follow symbolic links met in folders.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run" list' -l 'list' -d 'List the ready-made recipes.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run" print' -l 'print' -d 'Print a ready-made recipe, to keep and change.' -rfka 'web avatar og stock email'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run" fast' -l 'fast' -d 'Make the smaller outputs of an input from the largest: quicker, a little softer; as \'fast: true\' in the recipe.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run" o output' -l 'output' -s 'o' -d 'A file; a folder (DIR/ or existing); a template such as \'out/{dir}/{stem}-{width}.{ext}\'; - for standard output.' -rF
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run" in-place' -l 'in-place' -d 'Replace each input by its output; same format only.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run" backup' -l 'backup' -d 'With --in-place, keep the input under its name and SUFFIX; --backup alone is --backup=.orig.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run" no-clobber' -l 'no-clobber' -d 'Fail when an output exists (code exists).'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run" skip-existing' -l 'skip-existing' -d 'Skip an input whose outputs exist.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run" update' -l 'update' -d 'Make only what is missing or out of date; verify also reads the outputs to tell.' -rfka 'quick verify'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run" state' -l 'state' -d 'Where --update remembers what was made (.safelight.sqlite in the output folder).' -rF
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run" on-collision' -l 'on-collision' -d 'When two inputs would make one path: fail, or add a number to the name.' -rfka 'error number'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run" preserve-times' -l 'preserve-times' -d 'Give outputs their input\'s modification time.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run" fsync' -l 'fsync' -d 'Flush each output to the disk before it counts as made.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run" dry-run' -l 'dry-run' -d 'Print what would be written; write nothing.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run" explain' -l 'explain' -d 'Print the recipe that these options make, for safelight run; with -v also how it is met.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run" max-pixels' -l 'max-pixels' -d 'Most pixels of an input, all frames together (512MP).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run" max-frames' -l 'max-frames' -d 'Most frames or pages of an input (10000).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run" memory' -l 'memory' -d 'Most memory the work on one input may take (1GiB).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run" timeout' -l 'timeout' -d 'Longest the work on one input may take (5m).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run" stall' -l 'stall' -d 'Longest without a sign of progress (60s).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run" j jobs' -l 'jobs' -s 'j' -d 'Inputs worked on at once (the number of cores).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run" sandbox' -l 'sandbox' -d 'Confine the work on untrusted bytes; auto: as far as this machine can.' -rfka 'auto require off'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run"' -l 'allow' -d 'Also read these formats: svg, pdf, jxl, jp2, bmp, ppm, hdr; commas between.' -rfka 'jxl svg pdf jp2 bmp ppm hdr'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run" on-damage' -l 'on-damage' -d 'A damaged input fails, or what there is of it is salvaged with a warning (fail).' -rfka 'fail salvage'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run" json' -l 'json' -d 'Report on standard output as JSON, one object a line and input.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run" progress' -l 'progress' -d 'On standard error; auto is a bar on a terminal, for work of over half a second.' -rfka 'auto plain json none'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run" q quiet' -l 'quiet' -s 'q' -d 'Say nothing but errors.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run" v verbose' -l 'verbose' -s 'v' -d 'Say more: warnings in full, times, a summary.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run" fail-fast' -l 'fail-fast' -d 'Stop at the first input that fails.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run" version' -l 'version' -d 'Show the version.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight batch" jobs-from' -l 'jobs-from' -d 'Read jobs from FILE; - is standard input.' -rF
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight batch" j jobs' -l 'jobs' -s 'j' -d 'Inputs worked on at once (the number of cores).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight batch" sandbox' -l 'sandbox' -d 'Confine the work on untrusted bytes; auto: as far as this machine can.' -rfka 'auto require off'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight batch" version' -l 'version' -d 'Show the version.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight batch" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight doctor" json' -l 'json' -d 'Report on standard output as JSON.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight doctor" sandbox' -l 'sandbox' -d 'Confine the work on untrusted bytes; auto: as far as this machine can.' -rfka 'auto require off'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight doctor" version' -l 'version' -d 'Show the version.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight doctor" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight help" version' -l 'version' -d 'Show the version.'
