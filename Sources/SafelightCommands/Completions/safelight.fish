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
            __safelight_parse_subcommand -r 1 'files-from=' 'failed-to=' '0/null' 'include=+' 'exclude=+' 'follow' 'size=' 'width=' 'height=' 'long-edge=' 'short-edge=' 'fit=' 'enlarge' 'crop=' 'focus=' 'crop-box=' 'trim=' 'pad=' 'position=' 'rotate=' 'flip' 'flop' 'blur=' 'grayscale' 'round=' 'no-orient' 'kernel=' 'sharpen=' 'linear' 'o/output=' 'in-place' 'backup=' 'no-clobber' 'skip-existing' 'update=' 'state=' 'on-collision=' 'p/preserve-times' 'fsync' 'dry-run' 'explain' 'format=' 'quality=' 'effort=' 'lossless' 'progressive' 'no-progressive' 'chroma=' 'depth=' 'palette=' 'background=' 'profile=' 'frame=' 'metadata=' 'set=+' 'max-bytes=' 'max-pixels=' 'max-frames=' 'memory=' 'timeout=' 'stall=' 'j/jobs=' 'sandbox=' 'allow=+' 'on-damage=' 'json' 'progress=' 'q/quiet' 'v/verbose' 'fail-fast' 'version' 'h/help'
        case 'thumbnail'
            __safelight_parse_subcommand -r 1 'files-from=' 'failed-to=' '0/null' 'include=+' 'exclude=+' 'follow' 'square=' 'widths=' 'dpr=' 'fast' 'srcset=' 'size=' 'width=' 'height=' 'long-edge=' 'short-edge=' 'fit=' 'enlarge' 'crop=' 'focus=' 'crop-box=' 'trim=' 'pad=' 'position=' 'rotate=' 'flip' 'flop' 'blur=' 'grayscale' 'round=' 'no-orient' 'kernel=' 'sharpen=' 'linear' 'o/output=' 'in-place' 'backup=' 'no-clobber' 'skip-existing' 'update=' 'state=' 'on-collision=' 'p/preserve-times' 'fsync' 'dry-run' 'explain' 'format=' 'quality=' 'effort=' 'lossless' 'progressive' 'no-progressive' 'chroma=' 'depth=' 'palette=' 'background=' 'profile=' 'frame=' 'metadata=' 'set=+' 'max-bytes=' 'max-pixels=' 'max-frames=' 'memory=' 'timeout=' 'stall=' 'j/jobs=' 'sandbox=' 'allow=+' 'on-damage=' 'json' 'progress=' 'q/quiet' 'v/verbose' 'fail-fast' 'version' 'h/help'
        case 'watermark'
            __safelight_parse_subcommand -r 1 'files-from=' 'failed-to=' '0/null' 'include=+' 'exclude=+' 'follow' 'image=' 'position=' 'margin=' 'scale=' 'opacity=' 'blend=' 'angle=' 'tile' 'gap=' 'stagger' 'min-size=' 'on=' 'dark-image=' 'dark-color=' 'text=' 'font=' 'font-file=' 'color=' 'stroke=' 'shadow=' 'o/output=' 'in-place' 'backup=' 'no-clobber' 'skip-existing' 'update=' 'state=' 'on-collision=' 'p/preserve-times' 'fsync' 'dry-run' 'explain' 'format=' 'quality=' 'effort=' 'lossless' 'progressive' 'no-progressive' 'chroma=' 'depth=' 'palette=' 'background=' 'profile=' 'frame=' 'metadata=' 'set=+' 'max-bytes=' 'max-pixels=' 'max-frames=' 'memory=' 'timeout=' 'stall=' 'j/jobs=' 'sandbox=' 'allow=+' 'on-damage=' 'json' 'progress=' 'q/quiet' 'v/verbose' 'fail-fast' 'version' 'h/help'
        case 'convert'
            __safelight_parse_subcommand -r 1 'files-from=' 'failed-to=' '0/null' 'include=+' 'exclude=+' 'follow' 'format=' 'quality=' 'effort=' 'lossless' 'progressive' 'no-progressive' 'chroma=' 'depth=' 'palette=' 'background=' 'profile=' 'frame=' 'metadata=' 'set=+' 'max-bytes=' 'o/output=' 'in-place' 'backup=' 'no-clobber' 'skip-existing' 'update=' 'state=' 'on-collision=' 'p/preserve-times' 'fsync' 'dry-run' 'explain' 'size=' 'width=' 'height=' 'long-edge=' 'short-edge=' 'fit=' 'enlarge' 'crop=' 'focus=' 'crop-box=' 'trim=' 'pad=' 'position=' 'rotate=' 'flip' 'flop' 'blur=' 'grayscale' 'round=' 'no-orient' 'kernel=' 'sharpen=' 'linear' 'max-pixels=' 'max-frames=' 'memory=' 'timeout=' 'stall=' 'j/jobs=' 'sandbox=' 'allow=+' 'on-damage=' 'json' 'progress=' 'q/quiet' 'v/verbose' 'fail-fast' 'version' 'h/help'
        case 'exif'
            __safelight_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'show'
                __safelight_parse_subcommand -r 1 'files-from=' 'failed-to=' '0/null' 'include=+' 'exclude=+' 'follow' 't/tags=+' 'maker-notes' 'max-pixels=' 'max-frames=' 'memory=' 'timeout=' 'stall=' 'j/jobs=' 'sandbox=' 'allow=+' 'on-damage=' 'json' 'progress=' 'q/quiet' 'v/verbose' 'fail-fast' 'version' 'h/help'
            case 'set'
                __safelight_parse_subcommand -r 1 'files-from=' 'failed-to=' '0/null' 'include=+' 'exclude=+' 'follow' 'set=+' 'o/output=' 'in-place' 'backup=' 'no-clobber' 'skip-existing' 'update=' 'state=' 'on-collision=' 'p/preserve-times' 'fsync' 'dry-run' 'explain' 'max-pixels=' 'max-frames=' 'memory=' 'timeout=' 'stall=' 'j/jobs=' 'sandbox=' 'allow=+' 'on-damage=' 'json' 'progress=' 'q/quiet' 'v/verbose' 'fail-fast' 'version' 'h/help'
            case 'copy'
                __safelight_parse_subcommand -r 1 'files-from=' 'failed-to=' '0/null' 'include=+' 'exclude=+' 'follow' 'from=' 'tags=+' 'o/output=' 'in-place' 'backup=' 'no-clobber' 'skip-existing' 'update=' 'state=' 'on-collision=' 'p/preserve-times' 'fsync' 'dry-run' 'explain' 'max-pixels=' 'max-frames=' 'memory=' 'timeout=' 'stall=' 'j/jobs=' 'sandbox=' 'allow=+' 'on-damage=' 'json' 'progress=' 'q/quiet' 'v/verbose' 'fail-fast' 'version' 'h/help'
            case 'strip'
                __safelight_parse_subcommand -r 1 'files-from=' 'failed-to=' '0/null' 'include=+' 'exclude=+' 'follow' 'safe' 'all' 'gps' 'keep=+' 'o/output=' 'in-place' 'backup=' 'no-clobber' 'skip-existing' 'update=' 'state=' 'on-collision=' 'p/preserve-times' 'fsync' 'dry-run' 'explain' 'max-pixels=' 'max-frames=' 'memory=' 'timeout=' 'stall=' 'j/jobs=' 'sandbox=' 'allow=+' 'on-damage=' 'json' 'progress=' 'q/quiet' 'v/verbose' 'fail-fast' 'version' 'h/help'
            end
        case 'probe'
            __safelight_parse_subcommand -r 1 'files-from=' 'failed-to=' '0/null' 'include=+' 'exclude=+' 'follow' 'check' 'phash' 'sha256' 'blurhash' 'thumbhash' 'colors=' 'explain' 'max-pixels=' 'max-frames=' 'memory=' 'timeout=' 'stall=' 'j/jobs=' 'sandbox=' 'allow=+' 'on-damage=' 'json' 'progress=' 'q/quiet' 'v/verbose' 'fail-fast' 'version' 'h/help'
        case 'run'
            __safelight_parse_subcommand -r 1 'files-from=' 'failed-to=' '0/null' 'include=+' 'exclude=+' 'follow' 'list' 'print=' 'fast' 'o/output=' 'in-place' 'backup=' 'no-clobber' 'skip-existing' 'update=' 'state=' 'on-collision=' 'p/preserve-times' 'fsync' 'dry-run' 'explain' 'max-pixels=' 'max-frames=' 'memory=' 'timeout=' 'stall=' 'j/jobs=' 'sandbox=' 'allow=+' 'on-damage=' 'json' 'progress=' 'q/quiet' 'v/verbose' 'fail-fast' 'version' 'h/help'
        case 'verify'
            __safelight_parse_subcommand -r 1 'full' 'key-file=' 'json' 'q/quiet' 'timeout=' 'sandbox=' 'version' 'h/help'
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
complete -c 'safelight' -n '__safelight_should_offer_completions_for_positional "safelight" -eq 1' -fa 'watermark' -d 'Lay a mark over pictures: a logo or a text, once or across all of it.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_positional "safelight" -eq 1' -fa 'convert' -d 'Write pictures in another format.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_positional "safelight" -eq 1' -fa 'exif' -d 'Read, change and remove metadata; the pixels stay byte for byte.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_positional "safelight" -eq 1' -fa 'probe' -d 'Tell what pictures are: type, size, colour, frames, EXIF.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_positional "safelight" -eq 1' -fa 'run' -d 'Make everything a recipe asks for of pictures: many outputs from one decode.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_positional "safelight" -eq 1' -fa 'verify' -d 'Check HLS presentations: playlists, segments, and whether both agree.'
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
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" p preserve-times' -s 'p' -l 'preserve-times' -d 'Give outputs their input\'s modification time.'
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
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize" profile' -l 'profile' -d 'Colour space: srgb (default but of watermark: keep), p3, keep, or an ICC profile file.' -rfa '(set -l exts \'icc\' \'icm\';for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.{$exts};printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
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
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight resize"' -l 'allow' -d 'Also read these formats: svg, pdf, jxl, jp2, bmp, ppm, hdr; commas between.' -rfka 'jxl svg pdf jp2 bmp ppm hdr mp4 mov'
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
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" p preserve-times' -s 'p' -l 'preserve-times' -d 'Give outputs their input\'s modification time.'
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
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" profile' -l 'profile' -d 'Colour space: srgb (default but of watermark: keep), p3, keep, or an ICC profile file.' -rfa '(set -l exts \'icc\' \'icm\';for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.{$exts};printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
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
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail"' -l 'allow' -d 'Also read these formats: svg, pdf, jxl, jp2, bmp, ppm, hdr; commas between.' -rfka 'jxl svg pdf jp2 bmp ppm hdr mp4 mov'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" on-damage' -l 'on-damage' -d 'A damaged input fails, or what there is of it is salvaged with a warning (fail).' -rfka 'fail salvage'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" json' -l 'json' -d 'Report on standard output as JSON, one object a line and input.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" progress' -l 'progress' -d 'On standard error; auto is a bar on a terminal, for work of over half a second.' -rfka 'auto plain json none'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" q quiet' -l 'quiet' -s 'q' -d 'Say nothing but errors.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" v verbose' -l 'verbose' -s 'v' -d 'Say more: warnings in full, times, a summary.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" fail-fast' -l 'fail-fast' -d 'Stop at the first input that fails.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" version' -l 'version' -d 'Show the version.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight thumbnail" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_positional "safelight watermark" -ge 1' -F
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" files-from' -l 'files-from' -d 'Read more inputs from FILE, one path a line; - is standard input.' -rF
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" failed-to' -l 'failed-to' -d 'Write the paths of inputs that fail to FILE, for --files-from.' -rF
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" 0 null' -s '0' -l 'null' -d 'Lists of files are separated by NUL bytes instead of line ends.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark"' -l 'include' -d 'In folders, take only files whose path matches GLOB, such as \'*.jpg\'; repeatable.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark"' -l 'exclude' -d 'In folders, leave out what matches GLOB; repeatable.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" follow' -l 'follow' -d 'Follow symbolic links met in folders.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" image' -l 'image' -d 'The mark: a png, webp, jpeg, svg, avif, heic, gif or tiff file.' -rF
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" position' -l 'position' -d 'Where it lies: center, south-east (default), top-left, x%,y%; with --tile, where one of the marks lies (center).' -rfka 'center north south east west north-west north-east south-west south-east'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" margin' -l 'margin' -d 'The room to the picture\'s edges, in pixels or % of the shorter side (2%).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" scale' -l 'scale' -d 'Its width: 15%min of the shorter side, 15%w, 15%diag or 200px; 15%h is its height, none its own size (15%min, 25%min for a text).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" opacity' -l 'opacity' -d 'How much of it is seen, 0 to 1 (1).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" blend' -l 'blend' -d 'How its colours and those beneath mix.' -rfka 'over multiply screen overlay darken lighten color-dodge color-burn hard-light soft-light difference exclusion plus-lighter'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" angle' -l 'angle' -d 'Turn it clockwise about its centre.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" tile' -l 'tile' -d 'Repeat it across the whole picture.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" gap' -l 'gap' -d 'With --tile: the room between marks, in pixels or % of the shorter side (5%).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" stagger' -l 'stagger' -d 'With --tile: shift every second row by half.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" min-size' -l 'min-size' -d 'Write pictures narrower or lower than this without a mark.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" on' -l 'on' -d 'auto: what lies beneath chooses; on light ground --dark-image stands for --image, --dark-color for --color.' -rfka 'auto'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" dark-image' -l 'dark-image' -d 'With --on auto: the mark for light ground.' -rF
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" dark-color' -l 'dark-color' -d 'With --on auto: the text\'s colour on light ground (black).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" text' -l 'text' -d 'The mark: a text. {copyright}, {creator}, {date}, {date:%d.%m.%Y}, {name} and {stem} are what each picture tells; \\n begins a line; {{, }} and \\\\ stand for themselves.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" font' -l 'font' -d 'Sans (default), Serif, Monospace or an installed family, with its style: "DejaVu Sans Bold". A number behind it is the size in pixels for --scale none (32).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" font-file' -l 'font-file' -d 'The font, from a file such as .ttf or .otf.' -rF
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" color' -l 'color' -d 'The letters\' colour (white).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" stroke' -l 'stroke' -d 'A line around the letters: black, 2px:black or 5%:#0008, % being of the font\'s size (5%).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" shadow' -l 'shadow' -d 'What they cast: black, 2px,2px:black or, with a blur, 5%,5%,8%:#0008.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" o output' -l 'output' -s 'o' -d 'A file; a folder (DIR/ or existing); a template such as \'out/{dir}/{stem}-{width}.{ext}\'; - for standard output.' -rF
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" in-place' -l 'in-place' -d 'Replace each input by its output; same format only.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" backup' -l 'backup' -d 'With --in-place, keep the input under its name and SUFFIX; --backup alone is --backup=.orig.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" no-clobber' -l 'no-clobber' -d 'Fail when an output exists (code exists).'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" skip-existing' -l 'skip-existing' -d 'Skip an input whose outputs exist.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" update' -l 'update' -d 'Make only what is missing or out of date; verify also reads the outputs to tell.' -rfka 'quick verify'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" state' -l 'state' -d 'Where --update remembers what was made (.safelight.sqlite in the output folder).' -rF
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" on-collision' -l 'on-collision' -d 'When two inputs would make one path: fail, or add a number to the name.' -rfka 'error number'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" p preserve-times' -s 'p' -l 'preserve-times' -d 'Give outputs their input\'s modification time.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" fsync' -l 'fsync' -d 'Flush each output to the disk before it counts as made.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" dry-run' -l 'dry-run' -d 'Print what would be written; write nothing.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" explain' -l 'explain' -d 'Print the recipe that these options make, for safelight run; with -v also how it is met.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" format' -l 'format' -d 'jpeg, png, webp, avif, heic, gif, tiff or jxl; else from the output\'s name, else the input\'s.' -rfka 'jpeg png webp avif heic gif tiff jxl'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" quality' -l 'quality' -d '1 to 100 (jpeg 80, webp 78, avif 55, heic 60, jxl 78).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" effort' -l 'effort' -d '0 (fast) to 9 (small), one scale for all formats.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" lossless' -l 'lossless' -d 'Keep every sample exactly: png, webp, tiff, jxl.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" progressive' -l 'progressive' -d 'Store coarse to fine (jpeg), interlaced (png, gif).'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" no-progressive' -l 'no-progressive' -d 'Store coarse to fine (jpeg), interlaced (png, gif).'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" chroma' -l 'chroma' -d 'Colour resolution; auto is 420, but 444 at high quality.' -rfka 'auto 420 444'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" depth' -l 'depth' -d 'Bits a sample; auto is the input\'s where the format can.' -rfka 'auto 8 16'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" palette' -l 'palette' -d 'png, gif: at most N colours, 2 to 256; --palette alone is 256.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" background' -l 'background' -d 'What shows through where alpha must go, and in corners left by --rotate (white).' -rfka 'white black transparent'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" profile' -l 'profile' -d 'Colour space: srgb (default but of watermark: keep), p3, keep, or an ICC profile file.' -rfa '(set -l exts \'icc\' \'icm\';for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.{$exts};printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" frame' -l 'frame' -d 'Take frame N, from 0, of an animation or of pages.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" metadata' -l 'metadata' -d 'What stays; safe keeps copyright, creator and date.' -rfka 'none safe copyright all'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark"' -l 'set' -d 'Set a metadata tag, such as Artist=Ana; an empty VALUE removes it; repeatable.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" max-bytes' -l 'max-bytes' -d 'The best quality that fits, such as 200KB; fails with what was reachable.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" max-pixels' -l 'max-pixels' -d 'Most pixels of an input, all frames together (512MP).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" max-frames' -l 'max-frames' -d 'Most frames or pages of an input (10000).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" memory' -l 'memory' -d 'Most memory the work on one input may take (1GiB).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" timeout' -l 'timeout' -d 'Longest the work on one input may take (5m).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" stall' -l 'stall' -d 'Longest without a sign of progress (60s).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" j jobs' -l 'jobs' -s 'j' -d 'Inputs worked on at once (the number of cores).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" sandbox' -l 'sandbox' -d 'Confine the work on untrusted bytes; auto: as far as this machine can.' -rfka 'auto require off'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark"' -l 'allow' -d 'Also read these formats: svg, pdf, jxl, jp2, bmp, ppm, hdr; commas between.' -rfka 'jxl svg pdf jp2 bmp ppm hdr mp4 mov'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" on-damage' -l 'on-damage' -d 'A damaged input fails, or what there is of it is salvaged with a warning (fail).' -rfka 'fail salvage'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" json' -l 'json' -d 'Report on standard output as JSON, one object a line and input.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" progress' -l 'progress' -d 'On standard error; auto is a bar on a terminal, for work of over half a second.' -rfka 'auto plain json none'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" q quiet' -l 'quiet' -s 'q' -d 'Say nothing but errors.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" v verbose' -l 'verbose' -s 'v' -d 'Say more: warnings in full, times, a summary.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" fail-fast' -l 'fail-fast' -d 'Stop at the first input that fails.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" version' -l 'version' -d 'Show the version.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight watermark" h help' -s 'h' -l 'help' -d 'Show help information.'
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
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" profile' -l 'profile' -d 'Colour space: srgb (default but of watermark: keep), p3, keep, or an ICC profile file.' -rfa '(set -l exts \'icc\' \'icm\';for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.{$exts};printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
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
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" p preserve-times' -s 'p' -l 'preserve-times' -d 'Give outputs their input\'s modification time.'
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
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert"' -l 'allow' -d 'Also read these formats: svg, pdf, jxl, jp2, bmp, ppm, hdr; commas between.' -rfka 'jxl svg pdf jp2 bmp ppm hdr mp4 mov'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" on-damage' -l 'on-damage' -d 'A damaged input fails, or what there is of it is salvaged with a warning (fail).' -rfka 'fail salvage'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" json' -l 'json' -d 'Report on standard output as JSON, one object a line and input.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" progress' -l 'progress' -d 'On standard error; auto is a bar on a terminal, for work of over half a second.' -rfka 'auto plain json none'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" q quiet' -l 'quiet' -s 'q' -d 'Say nothing but errors.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" v verbose' -l 'verbose' -s 'v' -d 'Say more: warnings in full, times, a summary.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" fail-fast' -l 'fail-fast' -d 'Stop at the first input that fails.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" version' -l 'version' -d 'Show the version.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight convert" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif" version' -l 'version' -d 'Show the version.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_positional "safelight exif" -eq 1' -fa 'show' -d 'Show every tag of pictures and films: EXIF, XMP, IPTC, QuickTime.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_positional "safelight exif" -eq 1' -fa 'set' -d 'Set, remove and shift EXIF tags without touching a pixel.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_positional "safelight exif" -eq 1' -fa 'copy' -d 'Copy metadata from another file without touching a pixel.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_positional "safelight exif" -eq 1' -fa 'strip' -d 'Take metadata out of pictures and films without touching a pixel.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_positional "safelight exif show" -ge 1' -F
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif show" files-from' -l 'files-from' -d 'Read more inputs from FILE, one path a line; - is standard input.' -rF
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif show" failed-to' -l 'failed-to' -d 'Write the paths of inputs that fail to FILE, for --files-from.' -rF
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif show" 0 null' -s '0' -l 'null' -d 'Lists of files are separated by NUL bytes instead of line ends.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif show"' -l 'include' -d 'In folders, take only files whose path matches GLOB, such as \'*.jpg\'; repeatable.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif show"' -l 'exclude' -d 'In folders, leave out what matches GLOB; repeatable.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif show" follow' -l 'follow' -d 'Follow symbolic links met in folders.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif show"' -l 'tags' -s 't' -d 'Show only these tags or groups, commas between, such as Artist,GPS,dc:creator; XP* is all that begin so.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif show" maker-notes' -l 'maker-notes' -d 'Show what the camera\'s maker keeps in its own way, as far as libexif knows it.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif show" max-pixels' -l 'max-pixels' -d 'Most pixels of an input, all frames together (512MP).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif show" max-frames' -l 'max-frames' -d 'Most frames or pages of an input (10000).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif show" memory' -l 'memory' -d 'Most memory the work on one input may take (1GiB).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif show" timeout' -l 'timeout' -d 'Longest the work on one input may take (5m).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif show" stall' -l 'stall' -d 'Longest without a sign of progress (60s).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif show" j jobs' -l 'jobs' -s 'j' -d 'Inputs worked on at once (the number of cores).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif show" sandbox' -l 'sandbox' -d 'Confine the work on untrusted bytes; auto: as far as this machine can.' -rfka 'auto require off'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif show"' -l 'allow' -d 'Also read these formats: svg, pdf, jxl, jp2, bmp, ppm, hdr; commas between.' -rfka 'jxl svg pdf jp2 bmp ppm hdr mp4 mov'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif show" on-damage' -l 'on-damage' -d 'A damaged input fails, or what there is of it is salvaged with a warning (fail).' -rfka 'fail salvage'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif show" json' -l 'json' -d 'Report on standard output as JSON, one object a line and input.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif show" progress' -l 'progress' -d 'On standard error; auto is a bar on a terminal, for work of over half a second.' -rfka 'auto plain json none'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif show" q quiet' -l 'quiet' -s 'q' -d 'Say nothing but errors.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif show" v verbose' -l 'verbose' -s 'v' -d 'Say more: warnings in full, times, a summary.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif show" fail-fast' -l 'fail-fast' -d 'Stop at the first input that fails.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif show" version' -l 'version' -d 'Show the version.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_positional "safelight exif set" -ge 1' -F
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif set" files-from' -l 'files-from' -d 'Read more inputs from FILE, one path a line; - is standard input.' -rF
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif set" failed-to' -l 'failed-to' -d 'Write the paths of inputs that fail to FILE, for --files-from.' -rF
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif set" 0 null' -s '0' -l 'null' -d 'Lists of files are separated by NUL bytes instead of line ends.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif set"' -l 'include' -d 'In folders, take only files whose path matches GLOB, such as \'*.jpg\'; repeatable.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif set"' -l 'exclude' -d 'In folders, leave out what matches GLOB; repeatable.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif set" follow' -l 'follow' -d 'Follow symbolic links met in folders.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif set"' -l 'set' -d 'An assignment, as those that stand first; repeatable.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif set" o output' -l 'output' -s 'o' -d 'A file; a folder (DIR/ or existing); a template such as \'out/{dir}/{stem}-{width}.{ext}\'; - for standard output.' -rF
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif set" in-place' -l 'in-place' -d 'Replace each input by its output; same format only.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif set" backup' -l 'backup' -d 'With --in-place, keep the input under its name and SUFFIX; --backup alone is --backup=.orig.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif set" no-clobber' -l 'no-clobber' -d 'Fail when an output exists (code exists).'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif set" skip-existing' -l 'skip-existing' -d 'Skip an input whose outputs exist.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif set" update' -l 'update' -d 'Make only what is missing or out of date; verify also reads the outputs to tell.' -rfka 'quick verify'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif set" state' -l 'state' -d 'Where --update remembers what was made (.safelight.sqlite in the output folder).' -rF
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif set" on-collision' -l 'on-collision' -d 'When two inputs would make one path: fail, or add a number to the name.' -rfka 'error number'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif set" p preserve-times' -s 'p' -l 'preserve-times' -d 'Give outputs their input\'s modification time.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif set" fsync' -l 'fsync' -d 'Flush each output to the disk before it counts as made.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif set" dry-run' -l 'dry-run' -d 'Print what would be written; write nothing.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif set" explain' -l 'explain' -d 'Print the recipe that these options make, for safelight run; with -v also how it is met.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif set" max-pixels' -l 'max-pixels' -d 'Most pixels of an input, all frames together (512MP).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif set" max-frames' -l 'max-frames' -d 'Most frames or pages of an input (10000).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif set" memory' -l 'memory' -d 'Most memory the work on one input may take (1GiB).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif set" timeout' -l 'timeout' -d 'Longest the work on one input may take (5m).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif set" stall' -l 'stall' -d 'Longest without a sign of progress (60s).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif set" j jobs' -l 'jobs' -s 'j' -d 'Inputs worked on at once (the number of cores).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif set" sandbox' -l 'sandbox' -d 'Confine the work on untrusted bytes; auto: as far as this machine can.' -rfka 'auto require off'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif set"' -l 'allow' -d 'Also read these formats: svg, pdf, jxl, jp2, bmp, ppm, hdr; commas between.' -rfka 'jxl svg pdf jp2 bmp ppm hdr mp4 mov'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif set" on-damage' -l 'on-damage' -d 'A damaged input fails, or what there is of it is salvaged with a warning (fail).' -rfka 'fail salvage'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif set" json' -l 'json' -d 'Report on standard output as JSON, one object a line and input.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif set" progress' -l 'progress' -d 'On standard error; auto is a bar on a terminal, for work of over half a second.' -rfka 'auto plain json none'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif set" q quiet' -l 'quiet' -s 'q' -d 'Say nothing but errors.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif set" v verbose' -l 'verbose' -s 'v' -d 'Say more: warnings in full, times, a summary.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif set" fail-fast' -l 'fail-fast' -d 'Stop at the first input that fails.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif set" version' -l 'version' -d 'Show the version.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif set" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_positional "safelight exif copy" -ge 1' -F
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif copy" files-from' -l 'files-from' -d 'Read more inputs from FILE, one path a line; - is standard input.' -rF
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif copy" failed-to' -l 'failed-to' -d 'Write the paths of inputs that fail to FILE, for --files-from.' -rF
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif copy" 0 null' -s '0' -l 'null' -d 'Lists of files are separated by NUL bytes instead of line ends.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif copy"' -l 'include' -d 'In folders, take only files whose path matches GLOB, such as \'*.jpg\'; repeatable.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif copy"' -l 'exclude' -d 'In folders, leave out what matches GLOB; repeatable.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif copy" follow' -l 'follow' -d 'Follow symbolic links met in folders.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif copy" from' -l 'from' -d 'Copy the metadata of FILE, a picture of any format.' -rF
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif copy"' -l 'tags' -d 'Copy these only: EXIF tags, or exif, xmp, iptc, icc, gps.' -rfka 'exif xmp iptc icc gps'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif copy" o output' -l 'output' -s 'o' -d 'A file; a folder (DIR/ or existing); a template such as \'out/{dir}/{stem}-{width}.{ext}\'; - for standard output.' -rF
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif copy" in-place' -l 'in-place' -d 'Replace each input by its output; same format only.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif copy" backup' -l 'backup' -d 'With --in-place, keep the input under its name and SUFFIX; --backup alone is --backup=.orig.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif copy" no-clobber' -l 'no-clobber' -d 'Fail when an output exists (code exists).'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif copy" skip-existing' -l 'skip-existing' -d 'Skip an input whose outputs exist.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif copy" update' -l 'update' -d 'Make only what is missing or out of date; verify also reads the outputs to tell.' -rfka 'quick verify'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif copy" state' -l 'state' -d 'Where --update remembers what was made (.safelight.sqlite in the output folder).' -rF
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif copy" on-collision' -l 'on-collision' -d 'When two inputs would make one path: fail, or add a number to the name.' -rfka 'error number'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif copy" p preserve-times' -s 'p' -l 'preserve-times' -d 'Give outputs their input\'s modification time.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif copy" fsync' -l 'fsync' -d 'Flush each output to the disk before it counts as made.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif copy" dry-run' -l 'dry-run' -d 'Print what would be written; write nothing.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif copy" explain' -l 'explain' -d 'Print the recipe that these options make, for safelight run; with -v also how it is met.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif copy" max-pixels' -l 'max-pixels' -d 'Most pixels of an input, all frames together (512MP).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif copy" max-frames' -l 'max-frames' -d 'Most frames or pages of an input (10000).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif copy" memory' -l 'memory' -d 'Most memory the work on one input may take (1GiB).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif copy" timeout' -l 'timeout' -d 'Longest the work on one input may take (5m).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif copy" stall' -l 'stall' -d 'Longest without a sign of progress (60s).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif copy" j jobs' -l 'jobs' -s 'j' -d 'Inputs worked on at once (the number of cores).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif copy" sandbox' -l 'sandbox' -d 'Confine the work on untrusted bytes; auto: as far as this machine can.' -rfka 'auto require off'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif copy"' -l 'allow' -d 'Also read these formats: svg, pdf, jxl, jp2, bmp, ppm, hdr; commas between.' -rfka 'jxl svg pdf jp2 bmp ppm hdr mp4 mov'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif copy" on-damage' -l 'on-damage' -d 'A damaged input fails, or what there is of it is salvaged with a warning (fail).' -rfka 'fail salvage'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif copy" json' -l 'json' -d 'Report on standard output as JSON, one object a line and input.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif copy" progress' -l 'progress' -d 'On standard error; auto is a bar on a terminal, for work of over half a second.' -rfka 'auto plain json none'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif copy" q quiet' -l 'quiet' -s 'q' -d 'Say nothing but errors.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif copy" v verbose' -l 'verbose' -s 'v' -d 'Say more: warnings in full, times, a summary.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif copy" fail-fast' -l 'fail-fast' -d 'Stop at the first input that fails.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif copy" version' -l 'version' -d 'Show the version.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif copy" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_positional "safelight exif strip" -ge 1' -F
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif strip" files-from' -l 'files-from' -d 'Read more inputs from FILE, one path a line; - is standard input.' -rF
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif strip" failed-to' -l 'failed-to' -d 'Write the paths of inputs that fail to FILE, for --files-from.' -rF
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif strip" 0 null' -s '0' -l 'null' -d 'Lists of files are separated by NUL bytes instead of line ends.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif strip"' -l 'include' -d 'In folders, take only files whose path matches GLOB, such as \'*.jpg\'; repeatable.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif strip"' -l 'exclude' -d 'In folders, leave out what matches GLOB; repeatable.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif strip" follow' -l 'follow' -d 'Follow symbolic links met in folders.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif strip" safe' -l 'safe' -d 'Keep copyright, creator, dates, orientation and colour; all else goes (default).'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif strip" all' -l 'all' -d 'Keep nothing but what the picture needs to look as it does.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif strip" gps' -l 'gps' -d 'Take out the position, and nothing else.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif strip"' -l 'keep' -d 'Keep these nevertheless: EXIF tags, or exif, xmp, iptc, icc, thumbnail, makernotes, gps.' -rfka 'exif xmp iptc icc thumbnail makernotes gps'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif strip" o output' -l 'output' -s 'o' -d 'A file; a folder (DIR/ or existing); a template such as \'out/{dir}/{stem}-{width}.{ext}\'; - for standard output.' -rF
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif strip" in-place' -l 'in-place' -d 'Replace each input by its output; same format only.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif strip" backup' -l 'backup' -d 'With --in-place, keep the input under its name and SUFFIX; --backup alone is --backup=.orig.' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif strip" no-clobber' -l 'no-clobber' -d 'Fail when an output exists (code exists).'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif strip" skip-existing' -l 'skip-existing' -d 'Skip an input whose outputs exist.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif strip" update' -l 'update' -d 'Make only what is missing or out of date; verify also reads the outputs to tell.' -rfka 'quick verify'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif strip" state' -l 'state' -d 'Where --update remembers what was made (.safelight.sqlite in the output folder).' -rF
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif strip" on-collision' -l 'on-collision' -d 'When two inputs would make one path: fail, or add a number to the name.' -rfka 'error number'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif strip" p preserve-times' -s 'p' -l 'preserve-times' -d 'Give outputs their input\'s modification time.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif strip" fsync' -l 'fsync' -d 'Flush each output to the disk before it counts as made.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif strip" dry-run' -l 'dry-run' -d 'Print what would be written; write nothing.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif strip" explain' -l 'explain' -d 'Print the recipe that these options make, for safelight run; with -v also how it is met.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif strip" max-pixels' -l 'max-pixels' -d 'Most pixels of an input, all frames together (512MP).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif strip" max-frames' -l 'max-frames' -d 'Most frames or pages of an input (10000).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif strip" memory' -l 'memory' -d 'Most memory the work on one input may take (1GiB).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif strip" timeout' -l 'timeout' -d 'Longest the work on one input may take (5m).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif strip" stall' -l 'stall' -d 'Longest without a sign of progress (60s).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif strip" j jobs' -l 'jobs' -s 'j' -d 'Inputs worked on at once (the number of cores).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif strip" sandbox' -l 'sandbox' -d 'Confine the work on untrusted bytes; auto: as far as this machine can.' -rfka 'auto require off'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif strip"' -l 'allow' -d 'Also read these formats: svg, pdf, jxl, jp2, bmp, ppm, hdr; commas between.' -rfka 'jxl svg pdf jp2 bmp ppm hdr mp4 mov'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif strip" on-damage' -l 'on-damage' -d 'A damaged input fails, or what there is of it is salvaged with a warning (fail).' -rfka 'fail salvage'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif strip" json' -l 'json' -d 'Report on standard output as JSON, one object a line and input.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif strip" progress' -l 'progress' -d 'On standard error; auto is a bar on a terminal, for work of over half a second.' -rfka 'auto plain json none'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif strip" q quiet' -l 'quiet' -s 'q' -d 'Say nothing but errors.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif strip" v verbose' -l 'verbose' -s 'v' -d 'Say more: warnings in full, times, a summary.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif strip" fail-fast' -l 'fail-fast' -d 'Stop at the first input that fails.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif strip" version' -l 'version' -d 'Show the version.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight exif strip" h help' -s 'h' -l 'help' -d 'Show help information.'
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
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight probe"' -l 'allow' -d 'Also read these formats: svg, pdf, jxl, jp2, bmp, ppm, hdr; commas between.' -rfka 'jxl svg pdf jp2 bmp ppm hdr mp4 mov'
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
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run" p preserve-times' -s 'p' -l 'preserve-times' -d 'Give outputs their input\'s modification time.'
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
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run"' -l 'allow' -d 'Also read these formats: svg, pdf, jxl, jp2, bmp, ppm, hdr; commas between.' -rfka 'jxl svg pdf jp2 bmp ppm hdr mp4 mov'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run" on-damage' -l 'on-damage' -d 'A damaged input fails, or what there is of it is salvaged with a warning (fail).' -rfka 'fail salvage'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run" json' -l 'json' -d 'Report on standard output as JSON, one object a line and input.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run" progress' -l 'progress' -d 'On standard error; auto is a bar on a terminal, for work of over half a second.' -rfka 'auto plain json none'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run" q quiet' -l 'quiet' -s 'q' -d 'Say nothing but errors.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run" v verbose' -l 'verbose' -s 'v' -d 'Say more: warnings in full, times, a summary.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run" fail-fast' -l 'fail-fast' -d 'Stop at the first input that fails.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run" version' -l 'version' -d 'Show the version.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight run" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_positional "safelight verify" -ge 1' -F
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight verify" full' -l 'full' -d 'Also decode every segment, each alone with its initialization section.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight verify" key-file' -l 'key-file' -d 'The key of segments encrypted with AES-128, 16 bytes; without it they are checked from outside.' -rF
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight verify" json' -l 'json' -d 'Report as JSON: one object a line for each finding, and one for each presentation.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight verify" q quiet' -l 'quiet' -s 'q' -d 'Leave out warnings.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight verify" timeout' -l 'timeout' -d 'Longest that checking one presentation may take (none).' -rfka ''
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight verify" sandbox' -l 'sandbox' -d 'Confine the work on untrusted bytes; auto: as far as this machine can.' -rfka 'auto require off'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight verify" version' -l 'version' -d 'Show the version.'
complete -c 'safelight' -n '__safelight_should_offer_completions_for_flags_or_options "safelight verify" h help' -s 'h' -l 'help' -d 'Show help information.'
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
