#compdef safelight

__safelight_complete() {
    local -ar non_empty_completions=("${@:#(|:*)}")
    local -ar empty_completions=("${(M)@:#(|:*)}")
    _describe -V '' non_empty_completions -- empty_completions -P $'\'\''
}

__safelight_custom_complete() {
    local -a completions
    completions=("${(@f)"$("${command_name}" "${@}" "${command_line[@]}")"}")
    if [[ "${#completions[@]}" -gt 1 ]]; then
        __safelight_complete "${completions[@]:0:-1}"
    fi
}

__safelight_cursor_index_in_current_word() {
    if [[ -z "${QIPREFIX}${IPREFIX}${PREFIX}" ]]; then
        printf 0
    else
        printf %s "${#${(z)LBUFFER}[-1]}"
    fi
}

_safelight() {
    emulate -RL zsh -G
    setopt extendedglob nullglob numericglobsort
    unsetopt aliases banghist

    local -xr SAP_SHELL=zsh
    local -x SAP_SHELL_VERSION
    SAP_SHELL_VERSION="$(builtin emulate zsh -c 'printf %s "${ZSH_VERSION}"')"
    local -r SAP_SHELL_VERSION

    local context state state_descr line
    local -A opt_args

    local -r command_name="${words[1]}"
    local -ar command_line=("${words[@]}")
    local -ir current_word_index="$((CURRENT - 1))"

    local -i ret=1
    local -ar arg_specs=(
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
        '(-): :->command'
        '(-)*:: :->arg'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0
    case "${state}" in
    command)
        local -ar subcommands=(
            'resize:Change the size and shape of pictures.'
            'thumbnail:Make small pictures: one, a square one, or a set of widths for the web.'
            'watermark:Lay a mark over pictures: a logo or a text, once or across all of it.'
            'convert:Write pictures in another format.'
            'exif:Read, change and remove metadata; the pixels stay byte for byte.'
            'probe:Tell what pictures and films are: type, size, colour, streams, EXIF.'
            'run:Make what a recipe asks for of pictures and films: many outputs from one decode.'
            'hls:Package films for adaptive streaming (HLS): several qualities, in segments.'
            'mp4:Make one MP4 of a video: another size, a part of it, without its sound.'
            'poster:Take a picture from a video.'
            'storyboard:Make sheets of small frames of a video, and a WebVTT file that tells which is where.'
            'preview:Make a short animated WebP or GIF of a video.'
            'verify:Check HLS presentations: playlists, segments, and whether both agree.'
            'batch:Do jobs that another program sends, one JSON object a line.'
            'doctor:Tell what this machine gives: engine, formats, sandbox, limits.'
            'help:Show subcommand help information.'
        )
        _describe -V subcommand subcommands && ret=0
        ;;
    arg)
        case "${words[1]}" in
        resize|thumbnail|watermark|convert|exif|probe|run|hls|mp4|poster|storyboard|preview|verify|batch|doctor|help)
            "_safelight_${words[1]}" && ret=0
            ;;
        esac
        ;;
    esac

    return "${ret}"
}

_safelight_resize() {
    local -i ret=1
    local -ar ___fit=('inside' 'outside' 'cover' 'contain' 'fill')
    local -ar ___crop=('center' 'attention' 'entropy' 'north' 'south' 'east' 'west' 'north-west' 'north-east' 'south-west' 'south-east')
    local -ar ___pad=('white' 'black' 'transparent' 'auto' 'blur' 'edge')
    local -ar ___position=('center' 'north' 'south' 'east' 'west' 'north-west' 'north-east' 'south-west' 'south-east')
    local -ar ___rotate=('90' '180' '270')
    local -ar ___kernel=('nearest' 'linear' 'cubic' 'mitchell' 'lanczos2' 'lanczos3')
    local -ar ___sharpen=('off' 'mild')
    local -ar ___update=('quick' 'verify')
    local -ar ___on_collision=('error' 'number')
    local -ar ___format=('jpeg' 'png' 'webp' 'avif' 'heic' 'gif' 'tiff' 'jxl')
    local -ar ___chroma=('auto' '420' '444')
    local -ar ___depth=('auto' '8' '16')
    local -ar ___background=('white' 'black' 'transparent')
    local -ar ___metadata=('none' 'safe' 'copyright' 'all')
    local -ar ___sandbox=('auto' 'require' 'off')
    local -ar ___allow=('jxl' 'svg' 'pdf' 'jp2' 'bmp' 'ppm' 'hdr' 'mp4' 'mov')
    local -ar ___on_damage=('fail' 'salvage')
    local -ar ___progress=('auto' 'plain' 'json' 'none')
    local -ar arg_specs=(
        '*:input:_files'
        '--files-from[Read more inputs from FILE, one path a line; - is standard input.]:file:_files'
        '--failed-to[Write the paths of inputs that fail to FILE, for --files-from.]:file:_files'
        '(-0 --null)'{-0,--null}'[Lists of files are separated by NUL bytes instead of line ends.]'
        '*--include[In folders, take only files whose path matches GLOB, such as '\''*.jpg'\'' or '\''*.mp4'\''; repeatable.]:glob:'
        '*--exclude[In folders, leave out what matches GLOB; repeatable.]:glob:'
        '--follow[Follow symbolic links met in folders.]'
        '--size[800x600 (a box), 800 (800x800), 800x, x600, 50% or 1MP.]:size:'
        '--width[Width in pixels; the height follows unless given.]:pixels:'
        '--height[Height in pixels; the width follows unless given.]:pixels:'
        '--long-edge[The longer edge in pixels.]:pixels:'
        '--short-edge[The shorter edge in pixels.]:pixels:'
        '--fit[How the picture meets the box; inside unless --crop (cover) or --pad (contain) is given.]:fit:{__safelight_complete "${___fit[@]}"}'
        '--enlarge[Let smaller pictures be enlarged; without it nothing is, but by ! < and fill.]'
        '--crop[What cover keeps\: center, attention, entropy, a position such as north-west or 25%,80%.]:strategy:{__safelight_complete "${___crop[@]}"}'
        '--focus[The point cover keeps in view, as shares of the upright width and height\: 0.3,0.6.]:x,y:'
        '--crop-box[First cut this rectangle out of the upright picture; pixels or percentages.]:x,y,w,h:'
        '--trim[First cut off a border of one colour; --trim=N allows it to vary by N of 255 (10).]:tolerance:'
        '--pad[Fill the box'\''s rest\: white, transparent, auto (the border'\''s mean colour), blur, edge or a colour; means --fit contain.]:fill:{__safelight_complete "${___pad[@]}"}'
        '--position[Where contain places the picture, or what cover keeps\: center, north-west, top-left, x%,y%.]:position:{__safelight_complete "${___position[@]}"}'
        '--rotate[Turn clockwise by 90, 180, 270 or any angle.]:degrees:{__safelight_complete "${___rotate[@]}"}'
        '--flip[Mirror top and bottom.]'
        '--flop[Mirror left and right.]'
        '--blur[Blur with a Gaussian of SIGMA pixels, 0.3 to 1000.]:sigma:'
        '(--grayscale --greyscale)'{--grayscale,--greyscale}'[Take the colour out.]'
        '--round[Round the corners by RADIUS pixels; --round alone cuts an ellipse.]:radius:'
        '--no-orient[Leave the orientation tag standing; do not turn upright.]'
        '--kernel[How new pixels are weighed from old ones.]:kernel:{__safelight_complete "${___kernel[@]}"}'
        '--sharpen[Sharpen at the end\: off, mild, or a SIGMA of 0.3 to 10 pixels (off).]:amount:{__safelight_complete "${___sharpen[@]}"}'
        '--linear[Average light instead of its encoding\: truer fine bright detail, slower.]'
        '(--output -o)'{--output,-o}'[A file; a folder (DIR/ or existing); a template such as '\''out/{dir}/{stem}-{width}.{ext}'\''; - for standard output.]:output:_files'
        '--in-place[Replace each input by its output; same format only.]'
        '--backup[With --in-place, keep the input under its name and SUFFIX; --backup alone is --backup=.orig.]:suffix:'
        '--no-clobber[Fail when an output exists (code exists).]'
        '--skip-existing[Skip an input whose outputs exist.]'
        '--update[Make only what is missing or out of date; verify also reads the outputs to tell.]:mode:{__safelight_complete "${___update[@]}"}'
        '--state[Where --update remembers what was made (.safelight.sqlite in the output folder).]:file:_files'
        '--on-collision[When two inputs would make one path\: fail, or add a number to the name.]:on-collision:{__safelight_complete "${___on_collision[@]}"}'
        '(-p --preserve-times)'{-p,--preserve-times}'[Give outputs their input'\''s modification time.]'
        '--fsync[Flush each output to the disk before it counts as made.]'
        '--dry-run[Print what would be written; write nothing.]'
        '--explain[Print the recipe that these options make, for safelight run; with -v also how it is met.]'
        '--format[jpeg, png, webp, avif, heic, gif, tiff or jxl; else from the output'\''s name, else the input'\''s.]:format:{__safelight_complete "${___format[@]}"}'
        '--quality[1 to 100 (jpeg 80, webp 78, avif 55, heic 60, jxl 78).]:quality:'
        '--effort[0 (fast) to 9 (small), one scale for all formats.]:effort:'
        '--lossless[Keep every sample exactly\: png, webp, tiff, jxl.]'
        '--progressive[Store coarse to fine (jpeg), interlaced (png, gif).]'
        '--no-progressive[Store coarse to fine (jpeg), interlaced (png, gif).]'
        '--chroma[Colour resolution; auto is 420, but 444 at high quality.]:chroma:{__safelight_complete "${___chroma[@]}"}'
        '--depth[Bits a sample; auto is the input'\''s where the format can.]:depth:{__safelight_complete "${___depth[@]}"}'
        '--palette[png, gif\: at most N colours, 2 to 256; --palette alone is 256.]:n:'
        '--background[What shows through where alpha must go, and in corners left by --rotate (white).]:colour:{__safelight_complete "${___background[@]}"}'
        '--profile[Colour space\: srgb (default but of watermark\: keep), p3, keep, or an ICC profile file.]:profile:_files -g '\''*.icc *.icm'\'''
        '--frame[Take frame N, from 0, of an animation or of pages.]:n:'
        '--metadata[What stays; safe keeps copyright, creator and date.]:policy:{__safelight_complete "${___metadata[@]}"}'
        '*--set[Set a metadata tag, such as Artist=Ana; an empty VALUE removes it; repeatable.]:tag=value:'
        '--max-bytes[The best quality that fits, such as 200KB; fails with what was reachable.]:bytes:'
        '--max-pixels[Most pixels of an input, all frames together (512MP).]:pixels:'
        '--max-frames[Most frames or pages of an input (10000).]:n:'
        '--memory[Most memory the work on one input may take (1GiB).]:bytes:'
        '--timeout[Longest the work on one input may take (5m).]:time:'
        '--stall[Longest without a sign of progress (60s).]:time:'
        '(--jobs -j)'{--jobs,-j}'[Inputs worked on at once (the number of cores).]:n:'
        '--sandbox[Confine the work on untrusted bytes; auto\: as far as this machine can.]:mode:{__safelight_complete "${___sandbox[@]}"}'
        '*--allow[Also read these formats\: svg, pdf, jxl, jp2, bmp, ppm, hdr; commas between.]:formats:{__safelight_complete "${___allow[@]}"}'
        '--on-damage[A damaged input fails, or what there is of it is salvaged with a warning (fail).]:policy:{__safelight_complete "${___on_damage[@]}"}'
        '--json[Report on standard output as JSON, one object a line and input.]'
        '--progress[On standard error; auto is a bar on a terminal, for work of over half a second.]:mode:{__safelight_complete "${___progress[@]}"}'
        '(--quiet -q)'{--quiet,-q}'[Say nothing but errors.]'
        '(--verbose -v)'{--verbose,-v}'[Say more\: warnings in full, times, a summary.]'
        '--fail-fast[Stop at the first input that fails.]'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_safelight_thumbnail() {
    local -i ret=1
    local -ar ___srcset=('html' 'json')
    local -ar ___fit=('inside' 'outside' 'cover' 'contain' 'fill')
    local -ar ___crop=('center' 'attention' 'entropy' 'north' 'south' 'east' 'west' 'north-west' 'north-east' 'south-west' 'south-east')
    local -ar ___pad=('white' 'black' 'transparent' 'auto' 'blur' 'edge')
    local -ar ___position=('center' 'north' 'south' 'east' 'west' 'north-west' 'north-east' 'south-west' 'south-east')
    local -ar ___rotate=('90' '180' '270')
    local -ar ___kernel=('nearest' 'linear' 'cubic' 'mitchell' 'lanczos2' 'lanczos3')
    local -ar ___sharpen=('off' 'mild')
    local -ar ___update=('quick' 'verify')
    local -ar ___on_collision=('error' 'number')
    local -ar ___format=('jpeg' 'png' 'webp' 'avif' 'heic' 'gif' 'tiff' 'jxl')
    local -ar ___chroma=('auto' '420' '444')
    local -ar ___depth=('auto' '8' '16')
    local -ar ___background=('white' 'black' 'transparent')
    local -ar ___metadata=('none' 'safe' 'copyright' 'all')
    local -ar ___sandbox=('auto' 'require' 'off')
    local -ar ___allow=('jxl' 'svg' 'pdf' 'jp2' 'bmp' 'ppm' 'hdr' 'mp4' 'mov')
    local -ar ___on_damage=('fail' 'salvage')
    local -ar ___progress=('auto' 'plain' 'json' 'none')
    local -ar arg_specs=(
        '*:input:_files'
        '--files-from[Read more inputs from FILE, one path a line; - is standard input.]:file:_files'
        '--failed-to[Write the paths of inputs that fail to FILE, for --files-from.]:file:_files'
        '(-0 --null)'{-0,--null}'[Lists of files are separated by NUL bytes instead of line ends.]'
        '*--include[In folders, take only files whose path matches GLOB, such as '\''*.jpg'\'' or '\''*.mp4'\''; repeatable.]:glob:'
        '*--exclude[In folders, leave out what matches GLOB; repeatable.]:glob:'
        '--follow[Follow symbolic links met in folders.]'
        '--square[A square of N pixels, cropped to what draws the eye unless --crop or --focus says where.]:n:'
        '--widths[One output for each width, commas between; what the picture is too small for is made once, at its own width.]:widths:'
        '--dpr[With --widths or --square\: outputs for screens of these densities, such as 1,2.]:densities:'
        '--fast[With --widths or --dpr\: make the smaller from the largest; quicker, a little softer.]'
        '--srcset[Print the srcset of each input'\''s outputs\: html (an img element) or json.]:form:{__safelight_complete "${___srcset[@]}"}'
        '--size[800x600 (a box), 800 (800x800), 800x, x600, 50% or 1MP.]:size:'
        '--width[Width in pixels; the height follows unless given.]:pixels:'
        '--height[Height in pixels; the width follows unless given.]:pixels:'
        '--long-edge[The longer edge in pixels.]:pixels:'
        '--short-edge[The shorter edge in pixels.]:pixels:'
        '--fit[How the picture meets the box; inside unless --crop (cover) or --pad (contain) is given.]:fit:{__safelight_complete "${___fit[@]}"}'
        '--enlarge[Let smaller pictures be enlarged; without it nothing is, but by ! < and fill.]'
        '--crop[What cover keeps\: center, attention, entropy, a position such as north-west or 25%,80%.]:strategy:{__safelight_complete "${___crop[@]}"}'
        '--focus[The point cover keeps in view, as shares of the upright width and height\: 0.3,0.6.]:x,y:'
        '--crop-box[First cut this rectangle out of the upright picture; pixels or percentages.]:x,y,w,h:'
        '--trim[First cut off a border of one colour; --trim=N allows it to vary by N of 255 (10).]:tolerance:'
        '--pad[Fill the box'\''s rest\: white, transparent, auto (the border'\''s mean colour), blur, edge or a colour; means --fit contain.]:fill:{__safelight_complete "${___pad[@]}"}'
        '--position[Where contain places the picture, or what cover keeps\: center, north-west, top-left, x%,y%.]:position:{__safelight_complete "${___position[@]}"}'
        '--rotate[Turn clockwise by 90, 180, 270 or any angle.]:degrees:{__safelight_complete "${___rotate[@]}"}'
        '--flip[Mirror top and bottom.]'
        '--flop[Mirror left and right.]'
        '--blur[Blur with a Gaussian of SIGMA pixels, 0.3 to 1000.]:sigma:'
        '(--grayscale --greyscale)'{--grayscale,--greyscale}'[Take the colour out.]'
        '--round[Round the corners by RADIUS pixels; --round alone cuts an ellipse.]:radius:'
        '--no-orient[Leave the orientation tag standing; do not turn upright.]'
        '--kernel[How new pixels are weighed from old ones.]:kernel:{__safelight_complete "${___kernel[@]}"}'
        '--sharpen[Sharpen at the end\: off, mild, or a SIGMA of 0.3 to 10 pixels (off).]:amount:{__safelight_complete "${___sharpen[@]}"}'
        '--linear[Average light instead of its encoding\: truer fine bright detail, slower.]'
        '(--output -o)'{--output,-o}'[A file; a folder (DIR/ or existing); a template such as '\''out/{dir}/{stem}-{width}.{ext}'\''; - for standard output.]:output:_files'
        '--in-place[Replace each input by its output; same format only.]'
        '--backup[With --in-place, keep the input under its name and SUFFIX; --backup alone is --backup=.orig.]:suffix:'
        '--no-clobber[Fail when an output exists (code exists).]'
        '--skip-existing[Skip an input whose outputs exist.]'
        '--update[Make only what is missing or out of date; verify also reads the outputs to tell.]:mode:{__safelight_complete "${___update[@]}"}'
        '--state[Where --update remembers what was made (.safelight.sqlite in the output folder).]:file:_files'
        '--on-collision[When two inputs would make one path\: fail, or add a number to the name.]:on-collision:{__safelight_complete "${___on_collision[@]}"}'
        '(-p --preserve-times)'{-p,--preserve-times}'[Give outputs their input'\''s modification time.]'
        '--fsync[Flush each output to the disk before it counts as made.]'
        '--dry-run[Print what would be written; write nothing.]'
        '--explain[Print the recipe that these options make, for safelight run; with -v also how it is met.]'
        '--format[jpeg, png, webp, avif, heic, gif, tiff or jxl; else from the output'\''s name, else the input'\''s.]:format:{__safelight_complete "${___format[@]}"}'
        '--quality[1 to 100 (jpeg 80, webp 78, avif 55, heic 60, jxl 78).]:quality:'
        '--effort[0 (fast) to 9 (small), one scale for all formats.]:effort:'
        '--lossless[Keep every sample exactly\: png, webp, tiff, jxl.]'
        '--progressive[Store coarse to fine (jpeg), interlaced (png, gif).]'
        '--no-progressive[Store coarse to fine (jpeg), interlaced (png, gif).]'
        '--chroma[Colour resolution; auto is 420, but 444 at high quality.]:chroma:{__safelight_complete "${___chroma[@]}"}'
        '--depth[Bits a sample; auto is the input'\''s where the format can.]:depth:{__safelight_complete "${___depth[@]}"}'
        '--palette[png, gif\: at most N colours, 2 to 256; --palette alone is 256.]:n:'
        '--background[What shows through where alpha must go, and in corners left by --rotate (white).]:colour:{__safelight_complete "${___background[@]}"}'
        '--profile[Colour space\: srgb (default but of watermark\: keep), p3, keep, or an ICC profile file.]:profile:_files -g '\''*.icc *.icm'\'''
        '--frame[Take frame N, from 0, of an animation or of pages.]:n:'
        '--metadata[What stays; safe keeps copyright, creator and date.]:policy:{__safelight_complete "${___metadata[@]}"}'
        '*--set[Set a metadata tag, such as Artist=Ana; an empty VALUE removes it; repeatable.]:tag=value:'
        '--max-bytes[The best quality that fits, such as 200KB; fails with what was reachable.]:bytes:'
        '--max-pixels[Most pixels of an input, all frames together (512MP).]:pixels:'
        '--max-frames[Most frames or pages of an input (10000).]:n:'
        '--memory[Most memory the work on one input may take (1GiB).]:bytes:'
        '--timeout[Longest the work on one input may take (5m).]:time:'
        '--stall[Longest without a sign of progress (60s).]:time:'
        '(--jobs -j)'{--jobs,-j}'[Inputs worked on at once (the number of cores).]:n:'
        '--sandbox[Confine the work on untrusted bytes; auto\: as far as this machine can.]:mode:{__safelight_complete "${___sandbox[@]}"}'
        '*--allow[Also read these formats\: svg, pdf, jxl, jp2, bmp, ppm, hdr; commas between.]:formats:{__safelight_complete "${___allow[@]}"}'
        '--on-damage[A damaged input fails, or what there is of it is salvaged with a warning (fail).]:policy:{__safelight_complete "${___on_damage[@]}"}'
        '--json[Report on standard output as JSON, one object a line and input.]'
        '--progress[On standard error; auto is a bar on a terminal, for work of over half a second.]:mode:{__safelight_complete "${___progress[@]}"}'
        '(--quiet -q)'{--quiet,-q}'[Say nothing but errors.]'
        '(--verbose -v)'{--verbose,-v}'[Say more\: warnings in full, times, a summary.]'
        '--fail-fast[Stop at the first input that fails.]'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_safelight_watermark() {
    local -i ret=1
    local -ar ___position=('center' 'north' 'south' 'east' 'west' 'north-west' 'north-east' 'south-west' 'south-east')
    local -ar ___blend=('over' 'multiply' 'screen' 'overlay' 'darken' 'lighten' 'color-dodge' 'color-burn' 'hard-light' 'soft-light' 'difference' 'exclusion' 'plus-lighter')
    local -ar ___on=('auto')
    local -ar ___update=('quick' 'verify')
    local -ar ___on_collision=('error' 'number')
    local -ar ___format=('jpeg' 'png' 'webp' 'avif' 'heic' 'gif' 'tiff' 'jxl')
    local -ar ___chroma=('auto' '420' '444')
    local -ar ___depth=('auto' '8' '16')
    local -ar ___background=('white' 'black' 'transparent')
    local -ar ___metadata=('none' 'safe' 'copyright' 'all')
    local -ar ___sandbox=('auto' 'require' 'off')
    local -ar ___allow=('jxl' 'svg' 'pdf' 'jp2' 'bmp' 'ppm' 'hdr' 'mp4' 'mov')
    local -ar ___on_damage=('fail' 'salvage')
    local -ar ___progress=('auto' 'plain' 'json' 'none')
    local -ar arg_specs=(
        '*:input:_files'
        '--files-from[Read more inputs from FILE, one path a line; - is standard input.]:file:_files'
        '--failed-to[Write the paths of inputs that fail to FILE, for --files-from.]:file:_files'
        '(-0 --null)'{-0,--null}'[Lists of files are separated by NUL bytes instead of line ends.]'
        '*--include[In folders, take only files whose path matches GLOB, such as '\''*.jpg'\'' or '\''*.mp4'\''; repeatable.]:glob:'
        '*--exclude[In folders, leave out what matches GLOB; repeatable.]:glob:'
        '--follow[Follow symbolic links met in folders.]'
        '--image[The mark\: a png, webp, jpeg, svg, avif, heic, gif or tiff file.]:file:_files'
        '--position[Where it lies\: center, south-east (default), top-left, x%,y%; with --tile, where one of the marks lies (center).]:position:{__safelight_complete "${___position[@]}"}'
        '--margin[The room to the picture'\''s edges, in pixels or % of the shorter side (2%).]:margin:'
        '--scale[Its width\: 15%min of the shorter side, 15%w, 15%diag or 200px; 15%h is its height, none its own size (15%min, 25%min for a text).]:scale:'
        '--opacity[How much of it is seen, 0 to 1 (1).]:opacity:'
        '--blend[How its colours and those beneath mix.]:mode:{__safelight_complete "${___blend[@]}"}'
        '--angle[Turn it clockwise about its centre.]:degrees:'
        '--tile[Repeat it across the whole picture.]'
        '--gap[With --tile\: the room between marks, in pixels or % of the shorter side (5%).]:gap:'
        '--stagger[With --tile\: shift every second row by half.]'
        '--min-size[Write pictures narrower or lower than this without a mark.]:wxh:'
        '--on[auto\: what lies beneath chooses; on light ground --dark-image stands for --image, --dark-color for --color.]:ground:{__safelight_complete "${___on[@]}"}'
        '--dark-image[With --on auto\: the mark for light ground.]:file:_files'
        '--dark-color[With --on auto\: the text'\''s colour on light ground (black).]:color:'
        '--text[The mark\: a text. {copyright}, {creator}, {date}, {date\:%d.%m.%Y}, {name} and {stem} are what each picture tells; \\n begins a line; {{, }} and \\\\ stand for themselves.]:text:'
        '--font[Sans (default), Serif, Monospace or an installed family, with its style\: "DejaVu Sans Bold". A number behind it is the size in pixels for --scale none (32).]:font:'
        '--font-file[The font, from a file such as .ttf or .otf.]:file:_files'
        '--color[The letters'\'' colour (white).]:color:'
        '--stroke[A line around the letters\: black, 2px\:black or 5%\:#0008, % being of the font'\''s size (5%).]:stroke:'
        '--shadow[What they cast\: black, 2px,2px\:black or, with a blur, 5%,5%,8%\:#0008.]:shadow:'
        '(--output -o)'{--output,-o}'[A file; a folder (DIR/ or existing); a template such as '\''out/{dir}/{stem}-{width}.{ext}'\''; - for standard output.]:output:_files'
        '--in-place[Replace each input by its output; same format only.]'
        '--backup[With --in-place, keep the input under its name and SUFFIX; --backup alone is --backup=.orig.]:suffix:'
        '--no-clobber[Fail when an output exists (code exists).]'
        '--skip-existing[Skip an input whose outputs exist.]'
        '--update[Make only what is missing or out of date; verify also reads the outputs to tell.]:mode:{__safelight_complete "${___update[@]}"}'
        '--state[Where --update remembers what was made (.safelight.sqlite in the output folder).]:file:_files'
        '--on-collision[When two inputs would make one path\: fail, or add a number to the name.]:on-collision:{__safelight_complete "${___on_collision[@]}"}'
        '(-p --preserve-times)'{-p,--preserve-times}'[Give outputs their input'\''s modification time.]'
        '--fsync[Flush each output to the disk before it counts as made.]'
        '--dry-run[Print what would be written; write nothing.]'
        '--explain[Print the recipe that these options make, for safelight run; with -v also how it is met.]'
        '--format[jpeg, png, webp, avif, heic, gif, tiff or jxl; else from the output'\''s name, else the input'\''s.]:format:{__safelight_complete "${___format[@]}"}'
        '--quality[1 to 100 (jpeg 80, webp 78, avif 55, heic 60, jxl 78).]:quality:'
        '--effort[0 (fast) to 9 (small), one scale for all formats.]:effort:'
        '--lossless[Keep every sample exactly\: png, webp, tiff, jxl.]'
        '--progressive[Store coarse to fine (jpeg), interlaced (png, gif).]'
        '--no-progressive[Store coarse to fine (jpeg), interlaced (png, gif).]'
        '--chroma[Colour resolution; auto is 420, but 444 at high quality.]:chroma:{__safelight_complete "${___chroma[@]}"}'
        '--depth[Bits a sample; auto is the input'\''s where the format can.]:depth:{__safelight_complete "${___depth[@]}"}'
        '--palette[png, gif\: at most N colours, 2 to 256; --palette alone is 256.]:n:'
        '--background[What shows through where alpha must go, and in corners left by --rotate (white).]:colour:{__safelight_complete "${___background[@]}"}'
        '--profile[Colour space\: srgb (default but of watermark\: keep), p3, keep, or an ICC profile file.]:profile:_files -g '\''*.icc *.icm'\'''
        '--frame[Take frame N, from 0, of an animation or of pages.]:n:'
        '--metadata[What stays; safe keeps copyright, creator and date.]:policy:{__safelight_complete "${___metadata[@]}"}'
        '*--set[Set a metadata tag, such as Artist=Ana; an empty VALUE removes it; repeatable.]:tag=value:'
        '--max-bytes[The best quality that fits, such as 200KB; fails with what was reachable.]:bytes:'
        '--max-pixels[Most pixels of an input, all frames together (512MP).]:pixels:'
        '--max-frames[Most frames or pages of an input (10000).]:n:'
        '--memory[Most memory the work on one input may take (1GiB).]:bytes:'
        '--timeout[Longest the work on one input may take (5m).]:time:'
        '--stall[Longest without a sign of progress (60s).]:time:'
        '(--jobs -j)'{--jobs,-j}'[Inputs worked on at once (the number of cores).]:n:'
        '--sandbox[Confine the work on untrusted bytes; auto\: as far as this machine can.]:mode:{__safelight_complete "${___sandbox[@]}"}'
        '*--allow[Also read these formats\: svg, pdf, jxl, jp2, bmp, ppm, hdr; commas between.]:formats:{__safelight_complete "${___allow[@]}"}'
        '--on-damage[A damaged input fails, or what there is of it is salvaged with a warning (fail).]:policy:{__safelight_complete "${___on_damage[@]}"}'
        '--json[Report on standard output as JSON, one object a line and input.]'
        '--progress[On standard error; auto is a bar on a terminal, for work of over half a second.]:mode:{__safelight_complete "${___progress[@]}"}'
        '(--quiet -q)'{--quiet,-q}'[Say nothing but errors.]'
        '(--verbose -v)'{--verbose,-v}'[Say more\: warnings in full, times, a summary.]'
        '--fail-fast[Stop at the first input that fails.]'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_safelight_convert() {
    local -i ret=1
    local -ar ___format=('jpeg' 'png' 'webp' 'avif' 'heic' 'gif' 'tiff' 'jxl')
    local -ar ___chroma=('auto' '420' '444')
    local -ar ___depth=('auto' '8' '16')
    local -ar ___background=('white' 'black' 'transparent')
    local -ar ___metadata=('none' 'safe' 'copyright' 'all')
    local -ar ___update=('quick' 'verify')
    local -ar ___on_collision=('error' 'number')
    local -ar ___fit=('inside' 'outside' 'cover' 'contain' 'fill')
    local -ar ___crop=('center' 'attention' 'entropy' 'north' 'south' 'east' 'west' 'north-west' 'north-east' 'south-west' 'south-east')
    local -ar ___pad=('white' 'black' 'transparent' 'auto' 'blur' 'edge')
    local -ar ___position=('center' 'north' 'south' 'east' 'west' 'north-west' 'north-east' 'south-west' 'south-east')
    local -ar ___rotate=('90' '180' '270')
    local -ar ___kernel=('nearest' 'linear' 'cubic' 'mitchell' 'lanczos2' 'lanczos3')
    local -ar ___sharpen=('off' 'mild')
    local -ar ___sandbox=('auto' 'require' 'off')
    local -ar ___allow=('jxl' 'svg' 'pdf' 'jp2' 'bmp' 'ppm' 'hdr' 'mp4' 'mov')
    local -ar ___on_damage=('fail' 'salvage')
    local -ar ___progress=('auto' 'plain' 'json' 'none')
    local -ar arg_specs=(
        '*:input:_files'
        '--files-from[Read more inputs from FILE, one path a line; - is standard input.]:file:_files'
        '--failed-to[Write the paths of inputs that fail to FILE, for --files-from.]:file:_files'
        '(-0 --null)'{-0,--null}'[Lists of files are separated by NUL bytes instead of line ends.]'
        '*--include[In folders, take only files whose path matches GLOB, such as '\''*.jpg'\'' or '\''*.mp4'\''; repeatable.]:glob:'
        '*--exclude[In folders, leave out what matches GLOB; repeatable.]:glob:'
        '--follow[Follow symbolic links met in folders.]'
        '--format[jpeg, png, webp, avif, heic, gif, tiff or jxl; else from the output'\''s name, else the input'\''s.]:format:{__safelight_complete "${___format[@]}"}'
        '--quality[1 to 100 (jpeg 80, webp 78, avif 55, heic 60, jxl 78).]:quality:'
        '--effort[0 (fast) to 9 (small), one scale for all formats.]:effort:'
        '--lossless[Keep every sample exactly\: png, webp, tiff, jxl.]'
        '--progressive[Store coarse to fine (jpeg), interlaced (png, gif).]'
        '--no-progressive[Store coarse to fine (jpeg), interlaced (png, gif).]'
        '--chroma[Colour resolution; auto is 420, but 444 at high quality.]:chroma:{__safelight_complete "${___chroma[@]}"}'
        '--depth[Bits a sample; auto is the input'\''s where the format can.]:depth:{__safelight_complete "${___depth[@]}"}'
        '--palette[png, gif\: at most N colours, 2 to 256; --palette alone is 256.]:n:'
        '--background[What shows through where alpha must go, and in corners left by --rotate (white).]:colour:{__safelight_complete "${___background[@]}"}'
        '--profile[Colour space\: srgb (default but of watermark\: keep), p3, keep, or an ICC profile file.]:profile:_files -g '\''*.icc *.icm'\'''
        '--frame[Take frame N, from 0, of an animation or of pages.]:n:'
        '--metadata[What stays; safe keeps copyright, creator and date.]:policy:{__safelight_complete "${___metadata[@]}"}'
        '*--set[Set a metadata tag, such as Artist=Ana; an empty VALUE removes it; repeatable.]:tag=value:'
        '--max-bytes[The best quality that fits, such as 200KB; fails with what was reachable.]:bytes:'
        '(--output -o)'{--output,-o}'[A file; a folder (DIR/ or existing); a template such as '\''out/{dir}/{stem}-{width}.{ext}'\''; - for standard output.]:output:_files'
        '--in-place[Replace each input by its output; same format only.]'
        '--backup[With --in-place, keep the input under its name and SUFFIX; --backup alone is --backup=.orig.]:suffix:'
        '--no-clobber[Fail when an output exists (code exists).]'
        '--skip-existing[Skip an input whose outputs exist.]'
        '--update[Make only what is missing or out of date; verify also reads the outputs to tell.]:mode:{__safelight_complete "${___update[@]}"}'
        '--state[Where --update remembers what was made (.safelight.sqlite in the output folder).]:file:_files'
        '--on-collision[When two inputs would make one path\: fail, or add a number to the name.]:on-collision:{__safelight_complete "${___on_collision[@]}"}'
        '(-p --preserve-times)'{-p,--preserve-times}'[Give outputs their input'\''s modification time.]'
        '--fsync[Flush each output to the disk before it counts as made.]'
        '--dry-run[Print what would be written; write nothing.]'
        '--explain[Print the recipe that these options make, for safelight run; with -v also how it is met.]'
        '--size[800x600 (a box), 800 (800x800), 800x, x600, 50% or 1MP.]:size:'
        '--width[Width in pixels; the height follows unless given.]:pixels:'
        '--height[Height in pixels; the width follows unless given.]:pixels:'
        '--long-edge[The longer edge in pixels.]:pixels:'
        '--short-edge[The shorter edge in pixels.]:pixels:'
        '--fit[How the picture meets the box; inside unless --crop (cover) or --pad (contain) is given.]:fit:{__safelight_complete "${___fit[@]}"}'
        '--enlarge[Let smaller pictures be enlarged; without it nothing is, but by ! < and fill.]'
        '--crop[What cover keeps\: center, attention, entropy, a position such as north-west or 25%,80%.]:strategy:{__safelight_complete "${___crop[@]}"}'
        '--focus[The point cover keeps in view, as shares of the upright width and height\: 0.3,0.6.]:x,y:'
        '--crop-box[First cut this rectangle out of the upright picture; pixels or percentages.]:x,y,w,h:'
        '--trim[First cut off a border of one colour; --trim=N allows it to vary by N of 255 (10).]:tolerance:'
        '--pad[Fill the box'\''s rest\: white, transparent, auto (the border'\''s mean colour), blur, edge or a colour; means --fit contain.]:fill:{__safelight_complete "${___pad[@]}"}'
        '--position[Where contain places the picture, or what cover keeps\: center, north-west, top-left, x%,y%.]:position:{__safelight_complete "${___position[@]}"}'
        '--rotate[Turn clockwise by 90, 180, 270 or any angle.]:degrees:{__safelight_complete "${___rotate[@]}"}'
        '--flip[Mirror top and bottom.]'
        '--flop[Mirror left and right.]'
        '--blur[Blur with a Gaussian of SIGMA pixels, 0.3 to 1000.]:sigma:'
        '(--grayscale --greyscale)'{--grayscale,--greyscale}'[Take the colour out.]'
        '--round[Round the corners by RADIUS pixels; --round alone cuts an ellipse.]:radius:'
        '--no-orient[Leave the orientation tag standing; do not turn upright.]'
        '--kernel[How new pixels are weighed from old ones.]:kernel:{__safelight_complete "${___kernel[@]}"}'
        '--sharpen[Sharpen at the end\: off, mild, or a SIGMA of 0.3 to 10 pixels (off).]:amount:{__safelight_complete "${___sharpen[@]}"}'
        '--linear[Average light instead of its encoding\: truer fine bright detail, slower.]'
        '--max-pixels[Most pixels of an input, all frames together (512MP).]:pixels:'
        '--max-frames[Most frames or pages of an input (10000).]:n:'
        '--memory[Most memory the work on one input may take (1GiB).]:bytes:'
        '--timeout[Longest the work on one input may take (5m).]:time:'
        '--stall[Longest without a sign of progress (60s).]:time:'
        '(--jobs -j)'{--jobs,-j}'[Inputs worked on at once (the number of cores).]:n:'
        '--sandbox[Confine the work on untrusted bytes; auto\: as far as this machine can.]:mode:{__safelight_complete "${___sandbox[@]}"}'
        '*--allow[Also read these formats\: svg, pdf, jxl, jp2, bmp, ppm, hdr; commas between.]:formats:{__safelight_complete "${___allow[@]}"}'
        '--on-damage[A damaged input fails, or what there is of it is salvaged with a warning (fail).]:policy:{__safelight_complete "${___on_damage[@]}"}'
        '--json[Report on standard output as JSON, one object a line and input.]'
        '--progress[On standard error; auto is a bar on a terminal, for work of over half a second.]:mode:{__safelight_complete "${___progress[@]}"}'
        '(--quiet -q)'{--quiet,-q}'[Say nothing but errors.]'
        '(--verbose -v)'{--verbose,-v}'[Say more\: warnings in full, times, a summary.]'
        '--fail-fast[Stop at the first input that fails.]'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_safelight_exif() {
    local -i ret=1
    local -ar arg_specs=(
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
        '(-): :->command'
        '(-)*:: :->arg'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0
    case "${state}" in
    command)
        local -ar subcommands=(
            'show:Show every tag of pictures and films: EXIF, XMP, IPTC, QuickTime.'
            'set:Set, remove and shift EXIF tags without touching a pixel.'
            'copy:Copy metadata from another file without touching a pixel.'
            'strip:Take metadata out of pictures and films without touching a pixel.'
        )
        _describe -V subcommand subcommands && ret=0
        ;;
    arg)
        case "${words[1]}" in
        show|set|copy|strip)
            "_safelight_exif_${words[1]}" && ret=0
            ;;
        esac
        ;;
    esac

    return "${ret}"
}

_safelight_exif_show() {
    local -i ret=1
    local -ar ___sandbox=('auto' 'require' 'off')
    local -ar ___allow=('jxl' 'svg' 'pdf' 'jp2' 'bmp' 'ppm' 'hdr' 'mp4' 'mov')
    local -ar ___on_damage=('fail' 'salvage')
    local -ar ___progress=('auto' 'plain' 'json' 'none')
    local -ar arg_specs=(
        '*:input:_files'
        '--files-from[Read more inputs from FILE, one path a line; - is standard input.]:file:_files'
        '--failed-to[Write the paths of inputs that fail to FILE, for --files-from.]:file:_files'
        '(-0 --null)'{-0,--null}'[Lists of files are separated by NUL bytes instead of line ends.]'
        '*--include[In folders, take only files whose path matches GLOB, such as '\''*.jpg'\'' or '\''*.mp4'\''; repeatable.]:glob:'
        '*--exclude[In folders, leave out what matches GLOB; repeatable.]:glob:'
        '--follow[Follow symbolic links met in folders.]'
        '*'{--tags,-t}'[Show only these tags or groups, commas between, such as Artist,GPS,dc\:creator; XP* is all that begin so.]:names:'
        '--maker-notes[Show what the camera'\''s maker keeps in its own way, as far as libexif knows it.]'
        '--max-pixels[Most pixels of an input, all frames together (512MP).]:pixels:'
        '--max-frames[Most frames or pages of an input (10000).]:n:'
        '--memory[Most memory the work on one input may take (1GiB).]:bytes:'
        '--timeout[Longest the work on one input may take (5m).]:time:'
        '--stall[Longest without a sign of progress (60s).]:time:'
        '(--jobs -j)'{--jobs,-j}'[Inputs worked on at once (the number of cores).]:n:'
        '--sandbox[Confine the work on untrusted bytes; auto\: as far as this machine can.]:mode:{__safelight_complete "${___sandbox[@]}"}'
        '*--allow[Also read these formats\: svg, pdf, jxl, jp2, bmp, ppm, hdr; commas between.]:formats:{__safelight_complete "${___allow[@]}"}'
        '--on-damage[A damaged input fails, or what there is of it is salvaged with a warning (fail).]:policy:{__safelight_complete "${___on_damage[@]}"}'
        '--json[Report on standard output as JSON, one object a line and input.]'
        '--progress[On standard error; auto is a bar on a terminal, for work of over half a second.]:mode:{__safelight_complete "${___progress[@]}"}'
        '(--quiet -q)'{--quiet,-q}'[Say nothing but errors.]'
        '(--verbose -v)'{--verbose,-v}'[Say more\: warnings in full, times, a summary.]'
        '--fail-fast[Stop at the first input that fails.]'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_safelight_exif_set() {
    local -i ret=1
    local -ar ___update=('quick' 'verify')
    local -ar ___on_collision=('error' 'number')
    local -ar ___sandbox=('auto' 'require' 'off')
    local -ar ___allow=('jxl' 'svg' 'pdf' 'jp2' 'bmp' 'ppm' 'hdr' 'mp4' 'mov')
    local -ar ___on_damage=('fail' 'salvage')
    local -ar ___progress=('auto' 'plain' 'json' 'none')
    local -ar arg_specs=(
        '*:input:_files'
        '--files-from[Read more inputs from FILE, one path a line; - is standard input.]:file:_files'
        '--failed-to[Write the paths of inputs that fail to FILE, for --files-from.]:file:_files'
        '(-0 --null)'{-0,--null}'[Lists of files are separated by NUL bytes instead of line ends.]'
        '*--include[In folders, take only files whose path matches GLOB, such as '\''*.jpg'\'' or '\''*.mp4'\''; repeatable.]:glob:'
        '*--exclude[In folders, leave out what matches GLOB; repeatable.]:glob:'
        '--follow[Follow symbolic links met in folders.]'
        '*--set[An assignment, as those that stand first; repeatable.]:tag=value:'
        '(--output -o)'{--output,-o}'[A file; a folder (DIR/ or existing); a template such as '\''out/{dir}/{stem}-{width}.{ext}'\''; - for standard output.]:output:_files'
        '--in-place[Replace each input by its output; same format only.]'
        '--backup[With --in-place, keep the input under its name and SUFFIX; --backup alone is --backup=.orig.]:suffix:'
        '--no-clobber[Fail when an output exists (code exists).]'
        '--skip-existing[Skip an input whose outputs exist.]'
        '--update[Make only what is missing or out of date; verify also reads the outputs to tell.]:mode:{__safelight_complete "${___update[@]}"}'
        '--state[Where --update remembers what was made (.safelight.sqlite in the output folder).]:file:_files'
        '--on-collision[When two inputs would make one path\: fail, or add a number to the name.]:on-collision:{__safelight_complete "${___on_collision[@]}"}'
        '(-p --preserve-times)'{-p,--preserve-times}'[Give outputs their input'\''s modification time.]'
        '--fsync[Flush each output to the disk before it counts as made.]'
        '--dry-run[Print what would be written; write nothing.]'
        '--explain[Print the recipe that these options make, for safelight run; with -v also how it is met.]'
        '--max-pixels[Most pixels of an input, all frames together (512MP).]:pixels:'
        '--max-frames[Most frames or pages of an input (10000).]:n:'
        '--memory[Most memory the work on one input may take (1GiB).]:bytes:'
        '--timeout[Longest the work on one input may take (5m).]:time:'
        '--stall[Longest without a sign of progress (60s).]:time:'
        '(--jobs -j)'{--jobs,-j}'[Inputs worked on at once (the number of cores).]:n:'
        '--sandbox[Confine the work on untrusted bytes; auto\: as far as this machine can.]:mode:{__safelight_complete "${___sandbox[@]}"}'
        '*--allow[Also read these formats\: svg, pdf, jxl, jp2, bmp, ppm, hdr; commas between.]:formats:{__safelight_complete "${___allow[@]}"}'
        '--on-damage[A damaged input fails, or what there is of it is salvaged with a warning (fail).]:policy:{__safelight_complete "${___on_damage[@]}"}'
        '--json[Report on standard output as JSON, one object a line and input.]'
        '--progress[On standard error; auto is a bar on a terminal, for work of over half a second.]:mode:{__safelight_complete "${___progress[@]}"}'
        '(--quiet -q)'{--quiet,-q}'[Say nothing but errors.]'
        '(--verbose -v)'{--verbose,-v}'[Say more\: warnings in full, times, a summary.]'
        '--fail-fast[Stop at the first input that fails.]'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_safelight_exif_copy() {
    local -i ret=1
    local -ar ___tags=('exif' 'xmp' 'iptc' 'icc' 'gps')
    local -ar ___update=('quick' 'verify')
    local -ar ___on_collision=('error' 'number')
    local -ar ___sandbox=('auto' 'require' 'off')
    local -ar ___allow=('jxl' 'svg' 'pdf' 'jp2' 'bmp' 'ppm' 'hdr' 'mp4' 'mov')
    local -ar ___on_damage=('fail' 'salvage')
    local -ar ___progress=('auto' 'plain' 'json' 'none')
    local -ar arg_specs=(
        '*:input:_files'
        '--files-from[Read more inputs from FILE, one path a line; - is standard input.]:file:_files'
        '--failed-to[Write the paths of inputs that fail to FILE, for --files-from.]:file:_files'
        '(-0 --null)'{-0,--null}'[Lists of files are separated by NUL bytes instead of line ends.]'
        '*--include[In folders, take only files whose path matches GLOB, such as '\''*.jpg'\'' or '\''*.mp4'\''; repeatable.]:glob:'
        '*--exclude[In folders, leave out what matches GLOB; repeatable.]:glob:'
        '--follow[Follow symbolic links met in folders.]'
        '--from[Copy the metadata of FILE, a picture of any format.]:file:_files'
        '*--tags[Copy these only\: EXIF tags, or exif, xmp, iptc, icc, gps.]:names:{__safelight_complete "${___tags[@]}"}'
        '(--output -o)'{--output,-o}'[A file; a folder (DIR/ or existing); a template such as '\''out/{dir}/{stem}-{width}.{ext}'\''; - for standard output.]:output:_files'
        '--in-place[Replace each input by its output; same format only.]'
        '--backup[With --in-place, keep the input under its name and SUFFIX; --backup alone is --backup=.orig.]:suffix:'
        '--no-clobber[Fail when an output exists (code exists).]'
        '--skip-existing[Skip an input whose outputs exist.]'
        '--update[Make only what is missing or out of date; verify also reads the outputs to tell.]:mode:{__safelight_complete "${___update[@]}"}'
        '--state[Where --update remembers what was made (.safelight.sqlite in the output folder).]:file:_files'
        '--on-collision[When two inputs would make one path\: fail, or add a number to the name.]:on-collision:{__safelight_complete "${___on_collision[@]}"}'
        '(-p --preserve-times)'{-p,--preserve-times}'[Give outputs their input'\''s modification time.]'
        '--fsync[Flush each output to the disk before it counts as made.]'
        '--dry-run[Print what would be written; write nothing.]'
        '--explain[Print the recipe that these options make, for safelight run; with -v also how it is met.]'
        '--max-pixels[Most pixels of an input, all frames together (512MP).]:pixels:'
        '--max-frames[Most frames or pages of an input (10000).]:n:'
        '--memory[Most memory the work on one input may take (1GiB).]:bytes:'
        '--timeout[Longest the work on one input may take (5m).]:time:'
        '--stall[Longest without a sign of progress (60s).]:time:'
        '(--jobs -j)'{--jobs,-j}'[Inputs worked on at once (the number of cores).]:n:'
        '--sandbox[Confine the work on untrusted bytes; auto\: as far as this machine can.]:mode:{__safelight_complete "${___sandbox[@]}"}'
        '*--allow[Also read these formats\: svg, pdf, jxl, jp2, bmp, ppm, hdr; commas between.]:formats:{__safelight_complete "${___allow[@]}"}'
        '--on-damage[A damaged input fails, or what there is of it is salvaged with a warning (fail).]:policy:{__safelight_complete "${___on_damage[@]}"}'
        '--json[Report on standard output as JSON, one object a line and input.]'
        '--progress[On standard error; auto is a bar on a terminal, for work of over half a second.]:mode:{__safelight_complete "${___progress[@]}"}'
        '(--quiet -q)'{--quiet,-q}'[Say nothing but errors.]'
        '(--verbose -v)'{--verbose,-v}'[Say more\: warnings in full, times, a summary.]'
        '--fail-fast[Stop at the first input that fails.]'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_safelight_exif_strip() {
    local -i ret=1
    local -ar ___keep=('exif' 'xmp' 'iptc' 'icc' 'thumbnail' 'makernotes' 'gps')
    local -ar ___update=('quick' 'verify')
    local -ar ___on_collision=('error' 'number')
    local -ar ___sandbox=('auto' 'require' 'off')
    local -ar ___allow=('jxl' 'svg' 'pdf' 'jp2' 'bmp' 'ppm' 'hdr' 'mp4' 'mov')
    local -ar ___on_damage=('fail' 'salvage')
    local -ar ___progress=('auto' 'plain' 'json' 'none')
    local -ar arg_specs=(
        '*:input:_files'
        '--files-from[Read more inputs from FILE, one path a line; - is standard input.]:file:_files'
        '--failed-to[Write the paths of inputs that fail to FILE, for --files-from.]:file:_files'
        '(-0 --null)'{-0,--null}'[Lists of files are separated by NUL bytes instead of line ends.]'
        '*--include[In folders, take only files whose path matches GLOB, such as '\''*.jpg'\'' or '\''*.mp4'\''; repeatable.]:glob:'
        '*--exclude[In folders, leave out what matches GLOB; repeatable.]:glob:'
        '--follow[Follow symbolic links met in folders.]'
        '--safe[Keep copyright, creator, dates, orientation and colour; all else goes (default).]'
        '--all[Keep nothing but what the picture needs to look as it does.]'
        '--gps[Take out the position, and nothing else.]'
        '*--keep[Keep these nevertheless\: EXIF tags, or exif, xmp, iptc, icc, thumbnail, makernotes, gps.]:tags:{__safelight_complete "${___keep[@]}"}'
        '(--output -o)'{--output,-o}'[A file; a folder (DIR/ or existing); a template such as '\''out/{dir}/{stem}-{width}.{ext}'\''; - for standard output.]:output:_files'
        '--in-place[Replace each input by its output; same format only.]'
        '--backup[With --in-place, keep the input under its name and SUFFIX; --backup alone is --backup=.orig.]:suffix:'
        '--no-clobber[Fail when an output exists (code exists).]'
        '--skip-existing[Skip an input whose outputs exist.]'
        '--update[Make only what is missing or out of date; verify also reads the outputs to tell.]:mode:{__safelight_complete "${___update[@]}"}'
        '--state[Where --update remembers what was made (.safelight.sqlite in the output folder).]:file:_files'
        '--on-collision[When two inputs would make one path\: fail, or add a number to the name.]:on-collision:{__safelight_complete "${___on_collision[@]}"}'
        '(-p --preserve-times)'{-p,--preserve-times}'[Give outputs their input'\''s modification time.]'
        '--fsync[Flush each output to the disk before it counts as made.]'
        '--dry-run[Print what would be written; write nothing.]'
        '--explain[Print the recipe that these options make, for safelight run; with -v also how it is met.]'
        '--max-pixels[Most pixels of an input, all frames together (512MP).]:pixels:'
        '--max-frames[Most frames or pages of an input (10000).]:n:'
        '--memory[Most memory the work on one input may take (1GiB).]:bytes:'
        '--timeout[Longest the work on one input may take (5m).]:time:'
        '--stall[Longest without a sign of progress (60s).]:time:'
        '(--jobs -j)'{--jobs,-j}'[Inputs worked on at once (the number of cores).]:n:'
        '--sandbox[Confine the work on untrusted bytes; auto\: as far as this machine can.]:mode:{__safelight_complete "${___sandbox[@]}"}'
        '*--allow[Also read these formats\: svg, pdf, jxl, jp2, bmp, ppm, hdr; commas between.]:formats:{__safelight_complete "${___allow[@]}"}'
        '--on-damage[A damaged input fails, or what there is of it is salvaged with a warning (fail).]:policy:{__safelight_complete "${___on_damage[@]}"}'
        '--json[Report on standard output as JSON, one object a line and input.]'
        '--progress[On standard error; auto is a bar on a terminal, for work of over half a second.]:mode:{__safelight_complete "${___progress[@]}"}'
        '(--quiet -q)'{--quiet,-q}'[Say nothing but errors.]'
        '(--verbose -v)'{--verbose,-v}'[Say more\: warnings in full, times, a summary.]'
        '--fail-fast[Stop at the first input that fails.]'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_safelight_probe() {
    local -i ret=1
    local -ar ___sandbox=('auto' 'require' 'off')
    local -ar ___allow=('jxl' 'svg' 'pdf' 'jp2' 'bmp' 'ppm' 'hdr' 'mp4' 'mov')
    local -ar ___on_damage=('fail' 'salvage')
    local -ar ___progress=('auto' 'plain' 'json' 'none')
    local -ar arg_specs=(
        '*:input:_files'
        '--files-from[Read more inputs from FILE, one path a line; - is standard input.]:file:_files'
        '--failed-to[Write the paths of inputs that fail to FILE, for --files-from.]:file:_files'
        '(-0 --null)'{-0,--null}'[Lists of files are separated by NUL bytes instead of line ends.]'
        '*--include[In folders, take only files whose path matches GLOB, such as '\''*.jpg'\'' or '\''*.mp4'\''; repeatable.]:glob:'
        '*--exclude[In folders, leave out what matches GLOB; repeatable.]:glob:'
        '--follow[Follow symbolic links met in folders.]'
        '--check[Decode everything and fail (65) on damage.]'
        '--phash[Add a perceptual hash of 64 bits, alike for pictures that look alike.]'
        '--sha256[Add the SHA-256 of the file.]'
        '--blurhash[Add a BlurHash, a short text that paints a blurred preview.]'
        '--thumbhash[Add a ThumbHash, the same with alpha and shape, in base 64.]'
        '--colors[Add the N most prominent colours, 1 to 32.]:n:'
        '--plan[Add the ladder that safelight hls would make of a film.]'
        '--explain[Print the recipe that these options make, for safelight run.]'
        '--max-pixels[Most pixels of an input, all frames together (512MP).]:pixels:'
        '--max-frames[Most frames or pages of an input (10000).]:n:'
        '--memory[Most memory the work on one input may take (1GiB).]:bytes:'
        '--timeout[Longest the work on one input may take (5m).]:time:'
        '--stall[Longest without a sign of progress (60s).]:time:'
        '(--jobs -j)'{--jobs,-j}'[Inputs worked on at once (the number of cores).]:n:'
        '--sandbox[Confine the work on untrusted bytes; auto\: as far as this machine can.]:mode:{__safelight_complete "${___sandbox[@]}"}'
        '*--allow[Also read these formats\: svg, pdf, jxl, jp2, bmp, ppm, hdr; commas between.]:formats:{__safelight_complete "${___allow[@]}"}'
        '--on-damage[A damaged input fails, or what there is of it is salvaged with a warning (fail).]:policy:{__safelight_complete "${___on_damage[@]}"}'
        '--json[Report on standard output as JSON, one object a line and input.]'
        '--progress[On standard error; auto is a bar on a terminal, for work of over half a second.]:mode:{__safelight_complete "${___progress[@]}"}'
        '(--quiet -q)'{--quiet,-q}'[Say nothing but errors.]'
        '(--verbose -v)'{--verbose,-v}'[Say more\: warnings in full, times, a summary.]'
        '--fail-fast[Stop at the first input that fails.]'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_safelight_run() {
    local -i ret=1
    local -ar ___print=('web' 'avatar' 'og' 'stock' 'email' 'stream')
    local -ar ___update=('quick' 'verify')
    local -ar ___on_collision=('error' 'number')
    local -ar ___sandbox=('auto' 'require' 'off')
    local -ar ___allow=('jxl' 'svg' 'pdf' 'jp2' 'bmp' 'ppm' 'hdr' 'mp4' 'mov')
    local -ar ___on_damage=('fail' 'salvage')
    local -ar ___progress=('auto' 'plain' 'json' 'none')
    local -ar arg_specs=(
        '*:input:_files'
        '--files-from[Read more inputs from FILE, one path a line; - is standard input.]:file:_files'
        '--failed-to[Write the paths of inputs that fail to FILE, for --files-from.]:file:_files'
        '(-0 --null)'{-0,--null}'[Lists of files are separated by NUL bytes instead of line ends.]'
        '*--include[In folders, take only files whose path matches GLOB, such as '\''*.jpg'\'' or '\''*.mp4'\''; repeatable.]:glob:'
        '*--exclude[In folders, leave out what matches GLOB; repeatable.]:glob:'
        '--follow[Follow symbolic links met in folders.]'
        '--list[List the ready-made recipes.]'
        '--print[Print a ready-made recipe, to keep and change.]:name:{__safelight_complete "${___print[@]}"}'
        '--fast[Make the smaller outputs of an input from the largest\: quicker, a little softer; as '\''fast\: true'\'' in the recipe.]'
        '(--output -o)'{--output,-o}'[A file; a folder (DIR/ or existing); a template such as '\''out/{dir}/{stem}-{width}.{ext}'\''; - for standard output.]:output:_files'
        '--in-place[Replace each input by its output; same format only.]'
        '--backup[With --in-place, keep the input under its name and SUFFIX; --backup alone is --backup=.orig.]:suffix:'
        '--no-clobber[Fail when an output exists (code exists).]'
        '--skip-existing[Skip an input whose outputs exist.]'
        '--update[Make only what is missing or out of date; verify also reads the outputs to tell.]:mode:{__safelight_complete "${___update[@]}"}'
        '--state[Where --update remembers what was made (.safelight.sqlite in the output folder).]:file:_files'
        '--on-collision[When two inputs would make one path\: fail, or add a number to the name.]:on-collision:{__safelight_complete "${___on_collision[@]}"}'
        '(-p --preserve-times)'{-p,--preserve-times}'[Give outputs their input'\''s modification time.]'
        '--fsync[Flush each output to the disk before it counts as made.]'
        '--dry-run[Print what would be written; write nothing.]'
        '--explain[Print the recipe that these options make, for safelight run; with -v also how it is met.]'
        '--max-pixels[Most pixels of an input, all frames together (512MP).]:pixels:'
        '--max-frames[Most frames or pages of an input (10000).]:n:'
        '--memory[Most memory the work on one input may take (1GiB).]:bytes:'
        '--timeout[Longest the work on one input may take (5m).]:time:'
        '--stall[Longest without a sign of progress (60s).]:time:'
        '(--jobs -j)'{--jobs,-j}'[Inputs worked on at once (the number of cores).]:n:'
        '--sandbox[Confine the work on untrusted bytes; auto\: as far as this machine can.]:mode:{__safelight_complete "${___sandbox[@]}"}'
        '*--allow[Also read these formats\: svg, pdf, jxl, jp2, bmp, ppm, hdr; commas between.]:formats:{__safelight_complete "${___allow[@]}"}'
        '--on-damage[A damaged input fails, or what there is of it is salvaged with a warning (fail).]:policy:{__safelight_complete "${___on_damage[@]}"}'
        '--json[Report on standard output as JSON, one object a line and input.]'
        '--progress[On standard error; auto is a bar on a terminal, for work of over half a second.]:mode:{__safelight_complete "${___progress[@]}"}'
        '(--quiet -q)'{--quiet,-q}'[Say nothing but errors.]'
        '(--verbose -v)'{--verbose,-v}'[Say more\: warnings in full, times, a summary.]'
        '--fail-fast[Stop at the first input that fails.]'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_safelight_hls() {
    local -i ret=1
    local -ar ___copy=('auto' 'always' 'never')
    local -ar ___container=('fmp4' 'ts')
    local -ar ___preset=('ultrafast' 'superfast' 'veryfast' 'faster' 'fast' 'medium' 'slow' 'slower' 'veryslow')
    local -ar ___hdr=('tone-map' 'reject')
    local -ar ___subtitles=('auto' 'none')
    local -ar ___encrypt=('aes-128')
    local -ar ___on_damage=('fail' 'salvage')
    local -ar ___sandbox=('auto' 'require' 'off')
    local -ar ___progress=('auto' 'plain' 'json' 'none')
    local -ar arg_specs=(
        '*:input:_files'
        '--files-from[Read more inputs from FILE, one path a line; - is standard input.]:file:_files'
        '--failed-to[Write the paths of inputs that fail to FILE, for --files-from.]:file:_files'
        '(-0 --null)'{-0,--null}'[Lists of files are separated by NUL bytes instead of line ends.]'
        '*--include[In folders, take only files whose path matches GLOB, such as '\''*.jpg'\'' or '\''*.mp4'\''; repeatable.]:glob:'
        '*--exclude[In folders, leave out what matches GLOB; repeatable.]:glob:'
        '--follow[Follow symbolic links met in folders.]'
        '(--output -o)'{--output,-o}'[The folder to make.]:dir:_files -/'
        '--explain[Print the recipe that these options make, for safelight run.]'
        '--ladder[The qualities\: auto; such as 1080p\:5M,720p\:3M; or a file with them.]:ladder:'
        '--copy[Use the film'\''s own packets where they suit, always or never.]:choice:{__safelight_complete "${___copy[@]}"}'
        '--segment[Length of media segments, 1s to 30s (6s).]:time:'
        '--container[How segments are packed; ts is for old players.]:container:{__safelight_complete "${___container[@]}"}'
        '--codec[How video is encoded\: h264.]:codec:'
        '--preset[How much x264 tries, ultrafast to veryslow.]:preset:{__safelight_complete "${___preset[@]}"}'
        '--hdr[What becomes of films of a high dynamic range, PQ or HLG.]:choice:{__safelight_complete "${___hdr[@]}"}'
        '--audio-bitrate[Rate of stereo sound, 32k to 320k; mono gets half (128k).]:bits:'
        '--iframes[Write playlists of I-frames for fast motion.]'
        '--no-iframes[Write playlists of I-frames for fast motion.]'
        '--single-file[Put all segments of a rendition into one file, which players ask for by ranges.]'
        '--subtitles[The film'\''s own subtitles\: auto offers those of text, none leaves them out.]:choice:{__safelight_complete "${___subtitles[@]}"}'
        '*--add-subtitle[Offer subtitles, SubRip or WebVTT\: FILE\:LANGUAGE\[\:NAME\], such as captions.srt\:en.]:file\:language:'
        '--encrypt[Encrypt segments of video and sound\: aes-128.]:method:{__safelight_complete "${___encrypt[@]}"}'
        '--key-uri[Where players get the key from, as it stands in playlists.]:uri:'
        '--key-file[The key\: a file of 16 bytes, not in the output.]:file:_files'
        '--poster[Add poster.jpg, a picture of the film as safelight poster takes it.]'
        '--storyboard[Add storyboard.vtt and its sheets, as safelight storyboard makes them, for the time line.]'
        '--resume[Keep what is done when the run is stopped, and go on where an earlier one was stopped.]'
        '--max-pixels[Most pixels of a frame (512MP).]:pixels:'
        '--memory[Most memory each worker may take (4GiB).]:bytes:'
        '--timeout[Longest the work on one input may take (no limit).]:time:'
        '--stall[Longest that a pipe may stay silent (60s).]:time:'
        '(--jobs -j)'{--jobs,-j}'[Films, or parts of one, worked on at once (the number of cores).]:n:'
        '--on-damage[A damaged film fails, or what there is of it is used with a warning (fail).]:policy:{__safelight_complete "${___on_damage[@]}"}'
        '--sandbox[Confine the work on untrusted bytes; auto\: as far as this machine can.]:mode:{__safelight_complete "${___sandbox[@]}"}'
        '--json[Report on standard output as JSON, one object a line and input.]'
        '--progress[On standard error; auto is a bar on a terminal, for work of over half a second.]:mode:{__safelight_complete "${___progress[@]}"}'
        '(--quiet -q)'{--quiet,-q}'[Say nothing but errors.]'
        '(--verbose -v)'{--verbose,-v}'[Say more\: warnings in full, times, a summary.]'
        '--fail-fast[Stop at the first input that fails.]'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_safelight_mp4() {
    local -i ret=1
    local -ar ___fit=('inside' 'outside')
    local -ar ___copy=('auto' 'always' 'never')
    local -ar ___preset=('ultrafast' 'superfast' 'veryfast' 'faster' 'fast' 'medium' 'slow' 'slower' 'veryslow')
    local -ar ___hdr=('tone-map' 'reject')
    local -ar ___metadata=('none' 'safe' 'copyright' 'all')
    local -ar ___update=('quick' 'verify')
    local -ar ___on_collision=('error' 'number')
    local -ar ___on_damage=('fail' 'salvage')
    local -ar ___sandbox=('auto' 'require' 'off')
    local -ar ___progress=('auto' 'plain' 'json' 'none')
    local -ar arg_specs=(
        '*:input:_files'
        '--files-from[Read more inputs from FILE, one path a line; - is standard input.]:file:_files'
        '--failed-to[Write the paths of inputs that fail to FILE, for --files-from.]:file:_files'
        '(-0 --null)'{-0,--null}'[Lists of files are separated by NUL bytes instead of line ends.]'
        '*--include[In folders, take only files whose path matches GLOB, such as '\''*.jpg'\'' or '\''*.mp4'\''; repeatable.]:glob:'
        '*--exclude[In folders, leave out what matches GLOB; repeatable.]:glob:'
        '--follow[Follow symbolic links met in folders.]'
        '--size[A box 1280x720 the film is fitted to, 1280x, x720, 50%; it is never enlarged.]:size:'
        '--fit[With --size, whether the film lies inside the box or reaches outside of it (inside).]:fit:{__safelight_complete "${___fit[@]}"}'
        '--start[Where it begins\: 2s, 1.5m, 1\:02\:03.5.]:time:'
        '--end[Where it ends, from the beginning of the input.]:time:'
        '--duration[How long it is, in place of --end.]:time:'
        '--mute[Leave the sound out.]'
        '--copy[Use the film'\''s own packets where they suit, always or never.]:choice:{__safelight_complete "${___copy[@]}"}'
        '--preset[How much x264 tries, ultrafast to veryslow.]:preset:{__safelight_complete "${___preset[@]}"}'
        '--hdr[What becomes of films of a high dynamic range, PQ or HLG.]:choice:{__safelight_complete "${___hdr[@]}"}'
        '--crf[The quality aimed at, 0 to 51, less is better (23, or 24 for small ones).]:n:'
        '--rate[Most bits a second, such as 3M (by its size).]:bits:'
        '--fps[Most frames a second, 1 to 60 (60).]:n:'
        '--audio-bitrate[Rate of stereo sound, 32k to 320k; mono gets half (128k, or as it is where it is copied).]:bits:'
        '--metadata[What the film says of itself that stays\: none, safe, copyright or all (safe).]:policy:{__safelight_complete "${___metadata[@]}"}'
        '(--output -o)'{--output,-o}'[A file; a folder (DIR/ or existing); a template such as '\''out/{dir}/{stem}-{width}.{ext}'\''; - for standard output.]:output:_files'
        '--no-clobber[Fail when an output exists (code exists).]'
        '--skip-existing[Skip an input whose outputs exist.]'
        '--update[Make only what is missing or out of date; verify also reads the outputs to tell.]:mode:{__safelight_complete "${___update[@]}"}'
        '--state[Where --update remembers what was made (.safelight.sqlite in the output folder).]:file:_files'
        '--on-collision[When two inputs would make one path\: fail, or add a number to the name.]:on-collision:{__safelight_complete "${___on_collision[@]}"}'
        '(-p --preserve-times)'{-p,--preserve-times}'[Give outputs their input'\''s modification time.]'
        '--fsync[Flush each output to the disk before it counts as made.]'
        '--dry-run[Print what would be written; write nothing.]'
        '--explain[Print the recipe that these options make, for safelight run; with -v also how it is met.]'
        '--max-pixels[Most pixels of a frame (512MP).]:pixels:'
        '--memory[Most memory each worker may take (4GiB).]:bytes:'
        '--timeout[Longest the work on one input may take (no limit).]:time:'
        '--stall[Longest that a pipe may stay silent (60s).]:time:'
        '(--jobs -j)'{--jobs,-j}'[Films, or parts of one, worked on at once (the number of cores).]:n:'
        '--on-damage[A damaged film fails, or what there is of it is used with a warning (fail).]:policy:{__safelight_complete "${___on_damage[@]}"}'
        '--sandbox[Confine the work on untrusted bytes; auto\: as far as this machine can.]:mode:{__safelight_complete "${___sandbox[@]}"}'
        '--json[Report on standard output as JSON, one object a line and input.]'
        '--progress[On standard error; auto is a bar on a terminal, for work of over half a second.]:mode:{__safelight_complete "${___progress[@]}"}'
        '(--quiet -q)'{--quiet,-q}'[Say nothing but errors.]'
        '(--verbose -v)'{--verbose,-v}'[Say more\: warnings in full, times, a summary.]'
        '--fail-fast[Stop at the first input that fails.]'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_safelight_poster() {
    local -i ret=1
    local -ar ___at=('best' '10%')
    local -ar ___fit=('inside' 'outside' 'cover' 'contain' 'fill')
    local -ar ___crop=('center' 'attention' 'entropy' 'north' 'south' 'east' 'west' 'north-west' 'north-east' 'south-west' 'south-east')
    local -ar ___pad=('white' 'black' 'transparent' 'auto' 'blur' 'edge')
    local -ar ___position=('center' 'north' 'south' 'east' 'west' 'north-west' 'north-east' 'south-west' 'south-east')
    local -ar ___rotate=('90' '180' '270')
    local -ar ___kernel=('nearest' 'linear' 'cubic' 'mitchell' 'lanczos2' 'lanczos3')
    local -ar ___sharpen=('off' 'mild')
    local -ar ___update=('quick' 'verify')
    local -ar ___on_collision=('error' 'number')
    local -ar ___format=('jpeg' 'png' 'webp' 'avif' 'heic' 'gif' 'tiff' 'jxl')
    local -ar ___chroma=('auto' '420' '444')
    local -ar ___depth=('auto' '8' '16')
    local -ar ___background=('white' 'black' 'transparent')
    local -ar ___metadata=('none' 'safe' 'copyright' 'all')
    local -ar ___on_damage=('fail' 'salvage')
    local -ar ___sandbox=('auto' 'require' 'off')
    local -ar ___progress=('auto' 'plain' 'json' 'none')
    local -ar arg_specs=(
        '*:input:_files'
        '--files-from[Read more inputs from FILE, one path a line; - is standard input.]:file:_files'
        '--failed-to[Write the paths of inputs that fail to FILE, for --files-from.]:file:_files'
        '(-0 --null)'{-0,--null}'[Lists of files are separated by NUL bytes instead of line ends.]'
        '*--include[In folders, take only files whose path matches GLOB, such as '\''*.jpg'\'' or '\''*.mp4'\''; repeatable.]:glob:'
        '*--exclude[In folders, leave out what matches GLOB; repeatable.]:glob:'
        '--follow[Follow symbolic links met in folders.]'
        '--at[A time (12s, 1\:02\:03.5), a share of the film (10%), or best\: neither black nor blurred nor a title card.]:moment:{__safelight_complete "${___at[@]}"}'
        '--size[800x600 (a box), 800 (800x800), 800x, x600, 50% or 1MP.]:size:'
        '--width[Width in pixels; the height follows unless given.]:pixels:'
        '--height[Height in pixels; the width follows unless given.]:pixels:'
        '--long-edge[The longer edge in pixels.]:pixels:'
        '--short-edge[The shorter edge in pixels.]:pixels:'
        '--fit[How the picture meets the box; inside unless --crop (cover) or --pad (contain) is given.]:fit:{__safelight_complete "${___fit[@]}"}'
        '--enlarge[Let smaller pictures be enlarged; without it nothing is, but by ! < and fill.]'
        '--crop[What cover keeps\: center, attention, entropy, a position such as north-west or 25%,80%.]:strategy:{__safelight_complete "${___crop[@]}"}'
        '--focus[The point cover keeps in view, as shares of the upright width and height\: 0.3,0.6.]:x,y:'
        '--crop-box[First cut this rectangle out of the upright picture; pixels or percentages.]:x,y,w,h:'
        '--trim[First cut off a border of one colour; --trim=N allows it to vary by N of 255 (10).]:tolerance:'
        '--pad[Fill the box'\''s rest\: white, transparent, auto (the border'\''s mean colour), blur, edge or a colour; means --fit contain.]:fill:{__safelight_complete "${___pad[@]}"}'
        '--position[Where contain places the picture, or what cover keeps\: center, north-west, top-left, x%,y%.]:position:{__safelight_complete "${___position[@]}"}'
        '--rotate[Turn clockwise by 90, 180, 270 or any angle.]:degrees:{__safelight_complete "${___rotate[@]}"}'
        '--flip[Mirror top and bottom.]'
        '--flop[Mirror left and right.]'
        '--blur[Blur with a Gaussian of SIGMA pixels, 0.3 to 1000.]:sigma:'
        '(--grayscale --greyscale)'{--grayscale,--greyscale}'[Take the colour out.]'
        '--round[Round the corners by RADIUS pixels; --round alone cuts an ellipse.]:radius:'
        '--no-orient[Leave the orientation tag standing; do not turn upright.]'
        '--kernel[How new pixels are weighed from old ones.]:kernel:{__safelight_complete "${___kernel[@]}"}'
        '--sharpen[Sharpen at the end\: off, mild, or a SIGMA of 0.3 to 10 pixels (off).]:amount:{__safelight_complete "${___sharpen[@]}"}'
        '--linear[Average light instead of its encoding\: truer fine bright detail, slower.]'
        '(--output -o)'{--output,-o}'[A file; a folder (DIR/ or existing); a template such as '\''out/{dir}/{stem}-{width}.{ext}'\''; - for standard output.]:output:_files'
        '--no-clobber[Fail when an output exists (code exists).]'
        '--skip-existing[Skip an input whose outputs exist.]'
        '--update[Make only what is missing or out of date; verify also reads the outputs to tell.]:mode:{__safelight_complete "${___update[@]}"}'
        '--state[Where --update remembers what was made (.safelight.sqlite in the output folder).]:file:_files'
        '--on-collision[When two inputs would make one path\: fail, or add a number to the name.]:on-collision:{__safelight_complete "${___on_collision[@]}"}'
        '(-p --preserve-times)'{-p,--preserve-times}'[Give outputs their input'\''s modification time.]'
        '--fsync[Flush each output to the disk before it counts as made.]'
        '--dry-run[Print what would be written; write nothing.]'
        '--explain[Print the recipe that these options make, for safelight run; with -v also how it is met.]'
        '--format[jpeg, png, webp, avif, heic, gif, tiff or jxl; else from the output'\''s name, else the input'\''s.]:format:{__safelight_complete "${___format[@]}"}'
        '--quality[1 to 100 (jpeg 80, webp 78, avif 55, heic 60, jxl 78).]:quality:'
        '--effort[0 (fast) to 9 (small), one scale for all formats.]:effort:'
        '--lossless[Keep every sample exactly\: png, webp, tiff, jxl.]'
        '--progressive[Store coarse to fine (jpeg), interlaced (png, gif).]'
        '--no-progressive[Store coarse to fine (jpeg), interlaced (png, gif).]'
        '--chroma[Colour resolution; auto is 420, but 444 at high quality.]:chroma:{__safelight_complete "${___chroma[@]}"}'
        '--depth[Bits a sample; auto is the input'\''s where the format can.]:depth:{__safelight_complete "${___depth[@]}"}'
        '--palette[png, gif\: at most N colours, 2 to 256; --palette alone is 256.]:n:'
        '--background[What shows through where alpha must go, and in corners left by --rotate (white).]:colour:{__safelight_complete "${___background[@]}"}'
        '--profile[Colour space\: srgb (default but of watermark\: keep), p3, keep, or an ICC profile file.]:profile:_files -g '\''*.icc *.icm'\'''
        '--frame[Take frame N, from 0, of an animation or of pages.]:n:'
        '--metadata[What stays; safe keeps copyright, creator and date.]:policy:{__safelight_complete "${___metadata[@]}"}'
        '*--set[Set a metadata tag, such as Artist=Ana; an empty VALUE removes it; repeatable.]:tag=value:'
        '--max-bytes[The best quality that fits, such as 200KB; fails with what was reachable.]:bytes:'
        '--max-pixels[Most pixels of a frame (512MP).]:pixels:'
        '--memory[Most memory each worker may take (4GiB).]:bytes:'
        '--timeout[Longest the work on one input may take (no limit).]:time:'
        '--stall[Longest that a pipe may stay silent (60s).]:time:'
        '(--jobs -j)'{--jobs,-j}'[Films, or parts of one, worked on at once (the number of cores).]:n:'
        '--on-damage[A damaged film fails, or what there is of it is used with a warning (fail).]:policy:{__safelight_complete "${___on_damage[@]}"}'
        '--sandbox[Confine the work on untrusted bytes; auto\: as far as this machine can.]:mode:{__safelight_complete "${___sandbox[@]}"}'
        '--json[Report on standard output as JSON, one object a line and input.]'
        '--progress[On standard error; auto is a bar on a terminal, for work of over half a second.]:mode:{__safelight_complete "${___progress[@]}"}'
        '(--quiet -q)'{--quiet,-q}'[Say nothing but errors.]'
        '(--verbose -v)'{--verbose,-v}'[Say more\: warnings in full, times, a summary.]'
        '--fail-fast[Stop at the first input that fails.]'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_safelight_storyboard() {
    local -i ret=1
    local -ar ___update=('quick' 'verify')
    local -ar ___on_collision=('error' 'number')
    local -ar ___format=('jpeg' 'png' 'webp' 'avif' 'heic' 'gif' 'tiff' 'jxl')
    local -ar ___chroma=('auto' '420' '444')
    local -ar ___depth=('auto' '8' '16')
    local -ar ___background=('white' 'black' 'transparent')
    local -ar ___metadata=('none' 'safe' 'copyright' 'all')
    local -ar ___on_damage=('fail' 'salvage')
    local -ar ___sandbox=('auto' 'require' 'off')
    local -ar ___progress=('auto' 'plain' 'json' 'none')
    local -ar arg_specs=(
        '*:input:_files'
        '--files-from[Read more inputs from FILE, one path a line; - is standard input.]:file:_files'
        '--failed-to[Write the paths of inputs that fail to FILE, for --files-from.]:file:_files'
        '(-0 --null)'{-0,--null}'[Lists of files are separated by NUL bytes instead of line ends.]'
        '*--include[In folders, take only files whose path matches GLOB, such as '\''*.jpg'\'' or '\''*.mp4'\''; repeatable.]:glob:'
        '*--exclude[In folders, leave out what matches GLOB; repeatable.]:glob:'
        '--follow[Follow symbolic links met in folders.]'
        '--interval[The time between two frames (5s).]:time:'
        '--columns[Frames beside each other on a sheet (5).]:n:'
        '--rows[Frames below each other on a sheet, more go on further sheets (about 100 frames a sheet).]:n:'
        '--size[The size of each frame, made even\: 160x90 (a box; 90x160 for upright films), 240x, 10%.]:size:'
        '(--output -o)'{--output,-o}'[A file; a folder (DIR/ or existing); a template such as '\''out/{dir}/{stem}-{width}.{ext}'\''; - for standard output.]:output:_files'
        '--no-clobber[Fail when an output exists (code exists).]'
        '--skip-existing[Skip an input whose outputs exist.]'
        '--update[Make only what is missing or out of date; verify also reads the outputs to tell.]:mode:{__safelight_complete "${___update[@]}"}'
        '--state[Where --update remembers what was made (.safelight.sqlite in the output folder).]:file:_files'
        '--on-collision[When two inputs would make one path\: fail, or add a number to the name.]:on-collision:{__safelight_complete "${___on_collision[@]}"}'
        '(-p --preserve-times)'{-p,--preserve-times}'[Give outputs their input'\''s modification time.]'
        '--fsync[Flush each output to the disk before it counts as made.]'
        '--dry-run[Print what would be written; write nothing.]'
        '--explain[Print the recipe that these options make, for safelight run; with -v also how it is met.]'
        '--format[jpeg, png, webp, avif, heic, gif, tiff or jxl; else from the output'\''s name, else the input'\''s.]:format:{__safelight_complete "${___format[@]}"}'
        '--quality[1 to 100 (jpeg 80, webp 78, avif 55, heic 60, jxl 78).]:quality:'
        '--effort[0 (fast) to 9 (small), one scale for all formats.]:effort:'
        '--lossless[Keep every sample exactly\: png, webp, tiff, jxl.]'
        '--progressive[Store coarse to fine (jpeg), interlaced (png, gif).]'
        '--no-progressive[Store coarse to fine (jpeg), interlaced (png, gif).]'
        '--chroma[Colour resolution; auto is 420, but 444 at high quality.]:chroma:{__safelight_complete "${___chroma[@]}"}'
        '--depth[Bits a sample; auto is the input'\''s where the format can.]:depth:{__safelight_complete "${___depth[@]}"}'
        '--palette[png, gif\: at most N colours, 2 to 256; --palette alone is 256.]:n:'
        '--background[What shows through where alpha must go, and in corners left by --rotate (white).]:colour:{__safelight_complete "${___background[@]}"}'
        '--profile[Colour space\: srgb (default but of watermark\: keep), p3, keep, or an ICC profile file.]:profile:_files -g '\''*.icc *.icm'\'''
        '--frame[Take frame N, from 0, of an animation or of pages.]:n:'
        '--metadata[What stays; safe keeps copyright, creator and date.]:policy:{__safelight_complete "${___metadata[@]}"}'
        '*--set[Set a metadata tag, such as Artist=Ana; an empty VALUE removes it; repeatable.]:tag=value:'
        '--max-bytes[The best quality that fits, such as 200KB; fails with what was reachable.]:bytes:'
        '--max-pixels[Most pixels of a frame (512MP).]:pixels:'
        '--memory[Most memory each worker may take (4GiB).]:bytes:'
        '--timeout[Longest the work on one input may take (no limit).]:time:'
        '--stall[Longest that a pipe may stay silent (60s).]:time:'
        '(--jobs -j)'{--jobs,-j}'[Films, or parts of one, worked on at once (the number of cores).]:n:'
        '--on-damage[A damaged film fails, or what there is of it is used with a warning (fail).]:policy:{__safelight_complete "${___on_damage[@]}"}'
        '--sandbox[Confine the work on untrusted bytes; auto\: as far as this machine can.]:mode:{__safelight_complete "${___sandbox[@]}"}'
        '--max-frames[Most frames of a storyboard (10000).]:n:'
        '--json[Report on standard output as JSON, one object a line and input.]'
        '--progress[On standard error; auto is a bar on a terminal, for work of over half a second.]:mode:{__safelight_complete "${___progress[@]}"}'
        '(--quiet -q)'{--quiet,-q}'[Say nothing but errors.]'
        '(--verbose -v)'{--verbose,-v}'[Say more\: warnings in full, times, a summary.]'
        '--fail-fast[Stop at the first input that fails.]'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_safelight_preview() {
    local -i ret=1
    local -ar ___update=('quick' 'verify')
    local -ar ___on_collision=('error' 'number')
    local -ar ___format=('jpeg' 'png' 'webp' 'avif' 'heic' 'gif' 'tiff' 'jxl')
    local -ar ___chroma=('auto' '420' '444')
    local -ar ___depth=('auto' '8' '16')
    local -ar ___background=('white' 'black' 'transparent')
    local -ar ___metadata=('none' 'safe' 'copyright' 'all')
    local -ar ___on_damage=('fail' 'salvage')
    local -ar ___sandbox=('auto' 'require' 'off')
    local -ar ___progress=('auto' 'plain' 'json' 'none')
    local -ar arg_specs=(
        '*:input:_files'
        '--files-from[Read more inputs from FILE, one path a line; - is standard input.]:file:_files'
        '--failed-to[Write the paths of inputs that fail to FILE, for --files-from.]:file:_files'
        '(-0 --null)'{-0,--null}'[Lists of files are separated by NUL bytes instead of line ends.]'
        '*--include[In folders, take only files whose path matches GLOB, such as '\''*.jpg'\'' or '\''*.mp4'\''; repeatable.]:glob:'
        '*--exclude[In folders, leave out what matches GLOB; repeatable.]:glob:'
        '--follow[Follow symbolic links met in folders.]'
        '--duration[How long it plays (3s).]:time:'
        '--fps[Frames a second, 1 to 50 (10).]:n:'
        '--excerpts[Excerpts it is made of, from all along the film (4).]:n:'
        '--size[The size of its frames (320x)\: a box 320x240, 320x, x240, 25%.]:size:'
        '--width[Its width in pixels.]:pixels:'
        '(--output -o)'{--output,-o}'[A file; a folder (DIR/ or existing); a template such as '\''out/{dir}/{stem}-{width}.{ext}'\''; - for standard output.]:output:_files'
        '--no-clobber[Fail when an output exists (code exists).]'
        '--skip-existing[Skip an input whose outputs exist.]'
        '--update[Make only what is missing or out of date; verify also reads the outputs to tell.]:mode:{__safelight_complete "${___update[@]}"}'
        '--state[Where --update remembers what was made (.safelight.sqlite in the output folder).]:file:_files'
        '--on-collision[When two inputs would make one path\: fail, or add a number to the name.]:on-collision:{__safelight_complete "${___on_collision[@]}"}'
        '(-p --preserve-times)'{-p,--preserve-times}'[Give outputs their input'\''s modification time.]'
        '--fsync[Flush each output to the disk before it counts as made.]'
        '--dry-run[Print what would be written; write nothing.]'
        '--explain[Print the recipe that these options make, for safelight run; with -v also how it is met.]'
        '--format[jpeg, png, webp, avif, heic, gif, tiff or jxl; else from the output'\''s name, else the input'\''s.]:format:{__safelight_complete "${___format[@]}"}'
        '--quality[1 to 100 (jpeg 80, webp 78, avif 55, heic 60, jxl 78).]:quality:'
        '--effort[0 (fast) to 9 (small), one scale for all formats.]:effort:'
        '--lossless[Keep every sample exactly\: png, webp, tiff, jxl.]'
        '--progressive[Store coarse to fine (jpeg), interlaced (png, gif).]'
        '--no-progressive[Store coarse to fine (jpeg), interlaced (png, gif).]'
        '--chroma[Colour resolution; auto is 420, but 444 at high quality.]:chroma:{__safelight_complete "${___chroma[@]}"}'
        '--depth[Bits a sample; auto is the input'\''s where the format can.]:depth:{__safelight_complete "${___depth[@]}"}'
        '--palette[png, gif\: at most N colours, 2 to 256; --palette alone is 256.]:n:'
        '--background[What shows through where alpha must go, and in corners left by --rotate (white).]:colour:{__safelight_complete "${___background[@]}"}'
        '--profile[Colour space\: srgb (default but of watermark\: keep), p3, keep, or an ICC profile file.]:profile:_files -g '\''*.icc *.icm'\'''
        '--frame[Take frame N, from 0, of an animation or of pages.]:n:'
        '--metadata[What stays; safe keeps copyright, creator and date.]:policy:{__safelight_complete "${___metadata[@]}"}'
        '*--set[Set a metadata tag, such as Artist=Ana; an empty VALUE removes it; repeatable.]:tag=value:'
        '--max-bytes[The best quality that fits, such as 200KB; fails with what was reachable.]:bytes:'
        '--max-pixels[Most pixels of a frame (512MP).]:pixels:'
        '--memory[Most memory each worker may take (4GiB).]:bytes:'
        '--timeout[Longest the work on one input may take (no limit).]:time:'
        '--stall[Longest that a pipe may stay silent (60s).]:time:'
        '(--jobs -j)'{--jobs,-j}'[Films, or parts of one, worked on at once (the number of cores).]:n:'
        '--on-damage[A damaged film fails, or what there is of it is used with a warning (fail).]:policy:{__safelight_complete "${___on_damage[@]}"}'
        '--sandbox[Confine the work on untrusted bytes; auto\: as far as this machine can.]:mode:{__safelight_complete "${___sandbox[@]}"}'
        '--json[Report on standard output as JSON, one object a line and input.]'
        '--progress[On standard error; auto is a bar on a terminal, for work of over half a second.]:mode:{__safelight_complete "${___progress[@]}"}'
        '(--quiet -q)'{--quiet,-q}'[Say nothing but errors.]'
        '(--verbose -v)'{--verbose,-v}'[Say more\: warnings in full, times, a summary.]'
        '--fail-fast[Stop at the first input that fails.]'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_safelight_verify() {
    local -i ret=1
    local -ar ___sandbox=('auto' 'require' 'off')
    local -ar arg_specs=(
        '*:presentation:_files'
        '--full[Also decode every segment, each alone with its initialization section, and compare storyboards with the frames of their times.]'
        '--key-file[The key of segments encrypted with AES-128, 16 bytes; without it they are checked from outside.]:file:_files'
        '--json[Report as JSON\: one object a line for each finding, and one for each presentation.]'
        '(--quiet -q)'{--quiet,-q}'[Leave out warnings.]'
        '--timeout[Longest that checking one presentation may take (none).]:time:'
        '--sandbox[Confine the work on untrusted bytes; auto\: as far as this machine can.]:mode:{__safelight_complete "${___sandbox[@]}"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_safelight_batch() {
    local -i ret=1
    local -ar ___sandbox=('auto' 'require' 'off')
    local -ar arg_specs=(
        '--jobs-from[Read jobs from FILE; - is standard input.]:file:_files'
        '(--jobs -j)'{--jobs,-j}'[Inputs worked on at once (the number of cores).]:n:'
        '--sandbox[Confine the work on untrusted bytes; auto\: as far as this machine can.]:mode:{__safelight_complete "${___sandbox[@]}"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_safelight_doctor() {
    local -i ret=1
    local -ar ___sandbox=('auto' 'require' 'off')
    local -ar arg_specs=(
        '--json[Report on standard output as JSON.]'
        '--sandbox[Confine the work on untrusted bytes; auto\: as far as this machine can.]:mode:{__safelight_complete "${___sandbox[@]}"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_safelight_help() {
    local -i ret=1
    local -ar arg_specs=(
        '*:subcommands:'
        '--version[Show the version.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

if [[ "${funcstack[1]}" = _safelight ]]; then
    _safelight "${@}"
else
    compdef _safelight safelight
fi
