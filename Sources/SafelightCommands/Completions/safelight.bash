#!/bin/bash

__safelight_cursor_index_in_current_word() {
    local remaining="${COMP_LINE}"

    local word
    for word in "${COMP_WORDS[@]::COMP_CWORD}"; do
        remaining="${remaining##*([[:space:]])"${word}"*([[:space:]])}"
    done

    local -ir index="$((COMP_POINT - ${#COMP_LINE} + ${#remaining}))"
    if [[ "${index}" -le 0 ]]; then
        printf 0
    else
        printf %s "${index}"
    fi
}

# positional arguments:
#
# - 1: the current (sub)command's count of positional arguments
#
# required variables:
#
# - repeating_flags: the repeating flags that the current (sub)command can accept
# - non_repeating_flags: the non-repeating flags that the current (sub)command can accept
# - repeating_options: the repeating options that the current (sub)command can accept
# - non_repeating_options: the non-repeating options that the current (sub)command can accept
# - positional_number: value ignored
# - unparsed_words: unparsed words from the current command line
#
# modified variables:
#
# - non_repeating_flags: remove flags for this (sub)command that are already on the command line
# - non_repeating_options: remove options for this (sub)command that are already on the command line
# - positional_number: set to the current positional number
# - unparsed_words: remove all flags, options, and option values for this (sub)command
__safelight_offer_flags_options() {
    local -ir positional_count="${1}"
    positional_number=0

    local was_flag_option_terminator_seen=false
    local is_parsing_option_value=false

    local -ar unparsed_word_indices=("${!unparsed_words[@]}")
    local -i word_index
    for word_index in "${unparsed_word_indices[@]}"; do
        if "${is_parsing_option_value}"; then
            # This word is an option value:
            # Reset marker for next word iff not currently the last word
            [[ "${word_index}" -ne "${unparsed_word_indices[${#unparsed_word_indices[@]} - 1]}" ]] && is_parsing_option_value=false
            unset "unparsed_words[${word_index}]"
            # Do not process this word as a flag or an option
            continue
        fi

        local word="${unparsed_words["${word_index}"]}"
        if ! "${was_flag_option_terminator_seen}"; then
            case "${word}" in
            --)
                unset "unparsed_words[${word_index}]"
                # by itself -- is a flag/option terminator, but if it is the last word, it is the start of a completion
                if [[ "${word_index}" -ne "${unparsed_word_indices[${#unparsed_word_indices[@]} - 1]}" ]]; then
                    was_flag_option_terminator_seen=true
                fi
                continue
                ;;
            -*)
                # ${word} is a flag or an option
                # If ${word} is an option, mark that the next word to be parsed is an option value
                local option
                for option in "${repeating_options[@]}" "${non_repeating_options[@]}"; do
                    [[ "${word}" = "${option}" ]] && is_parsing_option_value=true && break
                done

                # Remove ${word} from ${non_repeating_flags} or ${non_repeating_options} so it isn't offered again
                local not_found=true
                local -i index
                for index in "${!non_repeating_flags[@]}"; do
                    if [[ "${non_repeating_flags[${index}]}" = "${word}" ]]; then
                        unset "non_repeating_flags[${index}]"
                        non_repeating_flags=("${non_repeating_flags[@]}")
                        not_found=false
                        break
                    fi
                done
                if "${not_found}"; then
                    for index in "${!non_repeating_flags[@]}"; do
                        if [[ "${non_repeating_flags[${index}]}" = "${word}" ]]; then
                            unset "non_repeating_flags[${index}]"
                            non_repeating_flags=("${non_repeating_flags[@]}")
                            break
                        fi
                    done
                fi
                unset "unparsed_words[${word_index}]"
                continue
                ;;
            esac
        fi

        # ${word} is neither a flag, nor an option, nor an option value
        if [[ "${positional_number}" -lt "${positional_count}" || "${positional_count}" -lt 0 ]]; then
            # ${word} is a positional
            ((positional_number++))
            unset "unparsed_words[${word_index}]"
        else
            if [[ -z "${word}" ]]; then
                # Could be completing a flag, option, or subcommand
                positional_number=-1
            else
                # ${word} is a subcommand or invalid, so stop processing this (sub)command
                positional_number=-2
            fi
            break
        fi
    done

    unparsed_words=("${unparsed_words[@]}")

    if\
        ! "${was_flag_option_terminator_seen}"\
        && ! "${is_parsing_option_value}"\
        && [[ ("${cur}" = -* && "${positional_number}" -ge 0) || "${positional_number}" -eq -1 ]]
    then
        COMPREPLY+=($(compgen -W "${repeating_flags[*]} ${non_repeating_flags[*]} ${repeating_options[*]} ${non_repeating_options[*]}" -- "${cur}"))
    fi
}

__safelight_add_completions() {
    local completion
    while IFS='' read -r completion; do
        COMPREPLY+=("${completion}")
    done < <(IFS=$'\n' compgen "${@}" -- "${cur}")
}

__safelight_custom_complete() {
    if [[ -n "${cur}" || -z ${COMP_WORDS[${COMP_CWORD}]} || "${COMP_LINE:${COMP_POINT}:1}" != ' ' ]]; then
        local -ar words=("${COMP_WORDS[@]}")
    else
        local -ar words=("${COMP_WORDS[@]::${COMP_CWORD}}" '' "${COMP_WORDS[@]:${COMP_CWORD}}")
    fi

    "${COMP_WORDS[0]}" "${@}" "${words[@]}"
}

_safelight() {
    local state
    state="$(shopt -p;shopt -po)"
    trap "${state//$'\n'/;}" RETURN
    shopt -s extglob
    set +o history +o posix

    local -xr SAP_SHELL=bash
    local -x SAP_SHELL_VERSION
    SAP_SHELL_VERSION="$(IFS='.';printf %s "${BASH_VERSINFO[*]}")"
    local -r SAP_SHELL_VERSION

    local -r cur="${2}"
    local -r prev="${3}"

    local -i positional_number
    local -a unparsed_words=("${COMP_WORDS[@]:1:${COMP_CWORD}}")

    local -a repeating_flags=()
    local -a non_repeating_flags=(--version -h --help)
    local -a repeating_options=()
    local -a non_repeating_options=()
    __safelight_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    resize|thumbnail|watermark|convert|exif|probe|run|hls|mp4|poster|storyboard|preview|verify|batch|doctor|help)
        # Offer subcommand argument completions
        "_safelight_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'resize thumbnail watermark convert exif probe run hls mp4 poster storyboard preview verify batch doctor help' -- "${cur}"))
        ;;
    esac
}

_safelight_resize() {
    repeating_flags=()
    non_repeating_flags=(-0 --null --follow --enlarge --flip --flop --grayscale --greyscale --no-orient --linear --in-place --no-clobber --skip-existing -p --preserve-times --fsync --dry-run --explain --lossless --progressive --no-progressive --json --quiet -q --verbose -v --fail-fast --version -h --help)
    repeating_options=(--include --exclude --set --allow)
    non_repeating_options=(--files-from --failed-to --size --width --height --long-edge --short-edge --fit --crop --focus --crop-box --trim --pad --position --rotate --blur --round --kernel --sharpen --output -o --backup --update --state --on-collision --format --quality --effort --chroma --depth --palette --background --profile --frame --metadata --max-bytes --max-pixels --max-frames --memory --timeout --stall --jobs -j --sandbox --on-damage --progress)
    __safelight_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--files-from')
        __safelight_add_completions -f
        return
        ;;
    '--failed-to')
        __safelight_add_completions -f
        return
        ;;
    '--include')
        return
        ;;
    '--exclude')
        return
        ;;
    '--size')
        return
        ;;
    '--width')
        return
        ;;
    '--height')
        return
        ;;
    '--long-edge')
        return
        ;;
    '--short-edge')
        return
        ;;
    '--fit')
        __safelight_add_completions -W 'inside'$'\n''outside'$'\n''cover'$'\n''contain'$'\n''fill'
        return
        ;;
    '--crop')
        __safelight_add_completions -W 'center'$'\n''attention'$'\n''entropy'$'\n''north'$'\n''south'$'\n''east'$'\n''west'$'\n''north-west'$'\n''north-east'$'\n''south-west'$'\n''south-east'
        return
        ;;
    '--focus')
        return
        ;;
    '--crop-box')
        return
        ;;
    '--trim')
        return
        ;;
    '--pad')
        __safelight_add_completions -W 'white'$'\n''black'$'\n''transparent'$'\n''auto'$'\n''blur'$'\n''edge'
        return
        ;;
    '--position')
        __safelight_add_completions -W 'center'$'\n''north'$'\n''south'$'\n''east'$'\n''west'$'\n''north-west'$'\n''north-east'$'\n''south-west'$'\n''south-east'
        return
        ;;
    '--rotate')
        __safelight_add_completions -W '90'$'\n''180'$'\n''270'
        return
        ;;
    '--blur')
        return
        ;;
    '--round')
        return
        ;;
    '--kernel')
        __safelight_add_completions -W 'nearest'$'\n''linear'$'\n''cubic'$'\n''mitchell'$'\n''lanczos2'$'\n''lanczos3'
        return
        ;;
    '--sharpen')
        __safelight_add_completions -W 'off'$'\n''mild'
        return
        ;;
    '--output'|'-o')
        __safelight_add_completions -f
        return
        ;;
    '--backup')
        return
        ;;
    '--update')
        __safelight_add_completions -W 'quick'$'\n''verify'
        return
        ;;
    '--state')
        __safelight_add_completions -f
        return
        ;;
    '--on-collision')
        __safelight_add_completions -W 'error'$'\n''number'
        return
        ;;
    '--format')
        __safelight_add_completions -W 'jpeg'$'\n''png'$'\n''webp'$'\n''avif'$'\n''heic'$'\n''gif'$'\n''tiff'$'\n''jxl'
        return
        ;;
    '--quality')
        return
        ;;
    '--effort')
        return
        ;;
    '--chroma')
        __safelight_add_completions -W 'auto'$'\n''420'$'\n''444'
        return
        ;;
    '--depth')
        __safelight_add_completions -W 'auto'$'\n''8'$'\n''16'
        return
        ;;
    '--palette')
        return
        ;;
    '--background')
        __safelight_add_completions -W 'white'$'\n''black'$'\n''transparent'
        return
        ;;
    '--profile')
        __safelight_add_completions -o plusdirs -fX '!*.@(icc|icm)'
        return
        ;;
    '--frame')
        return
        ;;
    '--metadata')
        __safelight_add_completions -W 'none'$'\n''safe'$'\n''copyright'$'\n''all'
        return
        ;;
    '--set')
        return
        ;;
    '--max-bytes')
        return
        ;;
    '--max-pixels')
        return
        ;;
    '--max-frames')
        return
        ;;
    '--memory')
        return
        ;;
    '--timeout')
        return
        ;;
    '--stall')
        return
        ;;
    '--jobs'|'-j')
        return
        ;;
    '--sandbox')
        __safelight_add_completions -W 'auto'$'\n''require'$'\n''off'
        return
        ;;
    '--allow')
        __safelight_add_completions -W 'jxl'$'\n''svg'$'\n''pdf'$'\n''jp2'$'\n''bmp'$'\n''ppm'$'\n''hdr'$'\n''mp4'$'\n''mov'
        return
        ;;
    '--on-damage')
        __safelight_add_completions -W 'fail'$'\n''salvage'
        return
        ;;
    '--progress')
        __safelight_add_completions -W 'auto'$'\n''plain'$'\n''json'$'\n''none'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __safelight_add_completions -f
        return
        ;;
    esac
}

_safelight_thumbnail() {
    repeating_flags=()
    non_repeating_flags=(-0 --null --follow --fast --enlarge --flip --flop --grayscale --greyscale --no-orient --linear --in-place --no-clobber --skip-existing -p --preserve-times --fsync --dry-run --explain --lossless --progressive --no-progressive --json --quiet -q --verbose -v --fail-fast --version -h --help)
    repeating_options=(--include --exclude --set --allow)
    non_repeating_options=(--files-from --failed-to --square --widths --dpr --srcset --size --width --height --long-edge --short-edge --fit --crop --focus --crop-box --trim --pad --position --rotate --blur --round --kernel --sharpen --output -o --backup --update --state --on-collision --format --quality --effort --chroma --depth --palette --background --profile --frame --metadata --max-bytes --max-pixels --max-frames --memory --timeout --stall --jobs -j --sandbox --on-damage --progress)
    __safelight_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--files-from')
        __safelight_add_completions -f
        return
        ;;
    '--failed-to')
        __safelight_add_completions -f
        return
        ;;
    '--include')
        return
        ;;
    '--exclude')
        return
        ;;
    '--square')
        return
        ;;
    '--widths')
        return
        ;;
    '--dpr')
        return
        ;;
    '--srcset')
        __safelight_add_completions -W 'html'$'\n''json'
        return
        ;;
    '--size')
        return
        ;;
    '--width')
        return
        ;;
    '--height')
        return
        ;;
    '--long-edge')
        return
        ;;
    '--short-edge')
        return
        ;;
    '--fit')
        __safelight_add_completions -W 'inside'$'\n''outside'$'\n''cover'$'\n''contain'$'\n''fill'
        return
        ;;
    '--crop')
        __safelight_add_completions -W 'center'$'\n''attention'$'\n''entropy'$'\n''north'$'\n''south'$'\n''east'$'\n''west'$'\n''north-west'$'\n''north-east'$'\n''south-west'$'\n''south-east'
        return
        ;;
    '--focus')
        return
        ;;
    '--crop-box')
        return
        ;;
    '--trim')
        return
        ;;
    '--pad')
        __safelight_add_completions -W 'white'$'\n''black'$'\n''transparent'$'\n''auto'$'\n''blur'$'\n''edge'
        return
        ;;
    '--position')
        __safelight_add_completions -W 'center'$'\n''north'$'\n''south'$'\n''east'$'\n''west'$'\n''north-west'$'\n''north-east'$'\n''south-west'$'\n''south-east'
        return
        ;;
    '--rotate')
        __safelight_add_completions -W '90'$'\n''180'$'\n''270'
        return
        ;;
    '--blur')
        return
        ;;
    '--round')
        return
        ;;
    '--kernel')
        __safelight_add_completions -W 'nearest'$'\n''linear'$'\n''cubic'$'\n''mitchell'$'\n''lanczos2'$'\n''lanczos3'
        return
        ;;
    '--sharpen')
        __safelight_add_completions -W 'off'$'\n''mild'
        return
        ;;
    '--output'|'-o')
        __safelight_add_completions -f
        return
        ;;
    '--backup')
        return
        ;;
    '--update')
        __safelight_add_completions -W 'quick'$'\n''verify'
        return
        ;;
    '--state')
        __safelight_add_completions -f
        return
        ;;
    '--on-collision')
        __safelight_add_completions -W 'error'$'\n''number'
        return
        ;;
    '--format')
        __safelight_add_completions -W 'jpeg'$'\n''png'$'\n''webp'$'\n''avif'$'\n''heic'$'\n''gif'$'\n''tiff'$'\n''jxl'
        return
        ;;
    '--quality')
        return
        ;;
    '--effort')
        return
        ;;
    '--chroma')
        __safelight_add_completions -W 'auto'$'\n''420'$'\n''444'
        return
        ;;
    '--depth')
        __safelight_add_completions -W 'auto'$'\n''8'$'\n''16'
        return
        ;;
    '--palette')
        return
        ;;
    '--background')
        __safelight_add_completions -W 'white'$'\n''black'$'\n''transparent'
        return
        ;;
    '--profile')
        __safelight_add_completions -o plusdirs -fX '!*.@(icc|icm)'
        return
        ;;
    '--frame')
        return
        ;;
    '--metadata')
        __safelight_add_completions -W 'none'$'\n''safe'$'\n''copyright'$'\n''all'
        return
        ;;
    '--set')
        return
        ;;
    '--max-bytes')
        return
        ;;
    '--max-pixels')
        return
        ;;
    '--max-frames')
        return
        ;;
    '--memory')
        return
        ;;
    '--timeout')
        return
        ;;
    '--stall')
        return
        ;;
    '--jobs'|'-j')
        return
        ;;
    '--sandbox')
        __safelight_add_completions -W 'auto'$'\n''require'$'\n''off'
        return
        ;;
    '--allow')
        __safelight_add_completions -W 'jxl'$'\n''svg'$'\n''pdf'$'\n''jp2'$'\n''bmp'$'\n''ppm'$'\n''hdr'$'\n''mp4'$'\n''mov'
        return
        ;;
    '--on-damage')
        __safelight_add_completions -W 'fail'$'\n''salvage'
        return
        ;;
    '--progress')
        __safelight_add_completions -W 'auto'$'\n''plain'$'\n''json'$'\n''none'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __safelight_add_completions -f
        return
        ;;
    esac
}

_safelight_watermark() {
    repeating_flags=()
    non_repeating_flags=(-0 --null --follow --tile --stagger --in-place --no-clobber --skip-existing -p --preserve-times --fsync --dry-run --explain --lossless --progressive --no-progressive --json --quiet -q --verbose -v --fail-fast --version -h --help)
    repeating_options=(--include --exclude --set --allow)
    non_repeating_options=(--files-from --failed-to --image --position --margin --scale --opacity --blend --angle --gap --min-size --on --dark-image --dark-color --text --font --font-file --color --stroke --shadow --output -o --backup --update --state --on-collision --format --quality --effort --chroma --depth --palette --background --profile --frame --metadata --max-bytes --max-pixels --max-frames --memory --timeout --stall --jobs -j --sandbox --on-damage --progress)
    __safelight_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--files-from')
        __safelight_add_completions -f
        return
        ;;
    '--failed-to')
        __safelight_add_completions -f
        return
        ;;
    '--include')
        return
        ;;
    '--exclude')
        return
        ;;
    '--image')
        __safelight_add_completions -f
        return
        ;;
    '--position')
        __safelight_add_completions -W 'center'$'\n''north'$'\n''south'$'\n''east'$'\n''west'$'\n''north-west'$'\n''north-east'$'\n''south-west'$'\n''south-east'
        return
        ;;
    '--margin')
        return
        ;;
    '--scale')
        return
        ;;
    '--opacity')
        return
        ;;
    '--blend')
        __safelight_add_completions -W 'over'$'\n''multiply'$'\n''screen'$'\n''overlay'$'\n''darken'$'\n''lighten'$'\n''color-dodge'$'\n''color-burn'$'\n''hard-light'$'\n''soft-light'$'\n''difference'$'\n''exclusion'$'\n''plus-lighter'
        return
        ;;
    '--angle')
        return
        ;;
    '--gap')
        return
        ;;
    '--min-size')
        return
        ;;
    '--on')
        __safelight_add_completions -W 'auto'
        return
        ;;
    '--dark-image')
        __safelight_add_completions -f
        return
        ;;
    '--dark-color')
        return
        ;;
    '--text')
        return
        ;;
    '--font')
        return
        ;;
    '--font-file')
        __safelight_add_completions -f
        return
        ;;
    '--color')
        return
        ;;
    '--stroke')
        return
        ;;
    '--shadow')
        return
        ;;
    '--output'|'-o')
        __safelight_add_completions -f
        return
        ;;
    '--backup')
        return
        ;;
    '--update')
        __safelight_add_completions -W 'quick'$'\n''verify'
        return
        ;;
    '--state')
        __safelight_add_completions -f
        return
        ;;
    '--on-collision')
        __safelight_add_completions -W 'error'$'\n''number'
        return
        ;;
    '--format')
        __safelight_add_completions -W 'jpeg'$'\n''png'$'\n''webp'$'\n''avif'$'\n''heic'$'\n''gif'$'\n''tiff'$'\n''jxl'
        return
        ;;
    '--quality')
        return
        ;;
    '--effort')
        return
        ;;
    '--chroma')
        __safelight_add_completions -W 'auto'$'\n''420'$'\n''444'
        return
        ;;
    '--depth')
        __safelight_add_completions -W 'auto'$'\n''8'$'\n''16'
        return
        ;;
    '--palette')
        return
        ;;
    '--background')
        __safelight_add_completions -W 'white'$'\n''black'$'\n''transparent'
        return
        ;;
    '--profile')
        __safelight_add_completions -o plusdirs -fX '!*.@(icc|icm)'
        return
        ;;
    '--frame')
        return
        ;;
    '--metadata')
        __safelight_add_completions -W 'none'$'\n''safe'$'\n''copyright'$'\n''all'
        return
        ;;
    '--set')
        return
        ;;
    '--max-bytes')
        return
        ;;
    '--max-pixels')
        return
        ;;
    '--max-frames')
        return
        ;;
    '--memory')
        return
        ;;
    '--timeout')
        return
        ;;
    '--stall')
        return
        ;;
    '--jobs'|'-j')
        return
        ;;
    '--sandbox')
        __safelight_add_completions -W 'auto'$'\n''require'$'\n''off'
        return
        ;;
    '--allow')
        __safelight_add_completions -W 'jxl'$'\n''svg'$'\n''pdf'$'\n''jp2'$'\n''bmp'$'\n''ppm'$'\n''hdr'$'\n''mp4'$'\n''mov'
        return
        ;;
    '--on-damage')
        __safelight_add_completions -W 'fail'$'\n''salvage'
        return
        ;;
    '--progress')
        __safelight_add_completions -W 'auto'$'\n''plain'$'\n''json'$'\n''none'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __safelight_add_completions -f
        return
        ;;
    esac
}

_safelight_convert() {
    repeating_flags=()
    non_repeating_flags=(-0 --null --follow --lossless --progressive --no-progressive --in-place --no-clobber --skip-existing -p --preserve-times --fsync --dry-run --explain --enlarge --flip --flop --grayscale --greyscale --no-orient --linear --json --quiet -q --verbose -v --fail-fast --version -h --help)
    repeating_options=(--include --exclude --set --allow)
    non_repeating_options=(--files-from --failed-to --format --quality --effort --chroma --depth --palette --background --profile --frame --metadata --max-bytes --output -o --backup --update --state --on-collision --size --width --height --long-edge --short-edge --fit --crop --focus --crop-box --trim --pad --position --rotate --blur --round --kernel --sharpen --max-pixels --max-frames --memory --timeout --stall --jobs -j --sandbox --on-damage --progress)
    __safelight_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--files-from')
        __safelight_add_completions -f
        return
        ;;
    '--failed-to')
        __safelight_add_completions -f
        return
        ;;
    '--include')
        return
        ;;
    '--exclude')
        return
        ;;
    '--format')
        __safelight_add_completions -W 'jpeg'$'\n''png'$'\n''webp'$'\n''avif'$'\n''heic'$'\n''gif'$'\n''tiff'$'\n''jxl'
        return
        ;;
    '--quality')
        return
        ;;
    '--effort')
        return
        ;;
    '--chroma')
        __safelight_add_completions -W 'auto'$'\n''420'$'\n''444'
        return
        ;;
    '--depth')
        __safelight_add_completions -W 'auto'$'\n''8'$'\n''16'
        return
        ;;
    '--palette')
        return
        ;;
    '--background')
        __safelight_add_completions -W 'white'$'\n''black'$'\n''transparent'
        return
        ;;
    '--profile')
        __safelight_add_completions -o plusdirs -fX '!*.@(icc|icm)'
        return
        ;;
    '--frame')
        return
        ;;
    '--metadata')
        __safelight_add_completions -W 'none'$'\n''safe'$'\n''copyright'$'\n''all'
        return
        ;;
    '--set')
        return
        ;;
    '--max-bytes')
        return
        ;;
    '--output'|'-o')
        __safelight_add_completions -f
        return
        ;;
    '--backup')
        return
        ;;
    '--update')
        __safelight_add_completions -W 'quick'$'\n''verify'
        return
        ;;
    '--state')
        __safelight_add_completions -f
        return
        ;;
    '--on-collision')
        __safelight_add_completions -W 'error'$'\n''number'
        return
        ;;
    '--size')
        return
        ;;
    '--width')
        return
        ;;
    '--height')
        return
        ;;
    '--long-edge')
        return
        ;;
    '--short-edge')
        return
        ;;
    '--fit')
        __safelight_add_completions -W 'inside'$'\n''outside'$'\n''cover'$'\n''contain'$'\n''fill'
        return
        ;;
    '--crop')
        __safelight_add_completions -W 'center'$'\n''attention'$'\n''entropy'$'\n''north'$'\n''south'$'\n''east'$'\n''west'$'\n''north-west'$'\n''north-east'$'\n''south-west'$'\n''south-east'
        return
        ;;
    '--focus')
        return
        ;;
    '--crop-box')
        return
        ;;
    '--trim')
        return
        ;;
    '--pad')
        __safelight_add_completions -W 'white'$'\n''black'$'\n''transparent'$'\n''auto'$'\n''blur'$'\n''edge'
        return
        ;;
    '--position')
        __safelight_add_completions -W 'center'$'\n''north'$'\n''south'$'\n''east'$'\n''west'$'\n''north-west'$'\n''north-east'$'\n''south-west'$'\n''south-east'
        return
        ;;
    '--rotate')
        __safelight_add_completions -W '90'$'\n''180'$'\n''270'
        return
        ;;
    '--blur')
        return
        ;;
    '--round')
        return
        ;;
    '--kernel')
        __safelight_add_completions -W 'nearest'$'\n''linear'$'\n''cubic'$'\n''mitchell'$'\n''lanczos2'$'\n''lanczos3'
        return
        ;;
    '--sharpen')
        __safelight_add_completions -W 'off'$'\n''mild'
        return
        ;;
    '--max-pixels')
        return
        ;;
    '--max-frames')
        return
        ;;
    '--memory')
        return
        ;;
    '--timeout')
        return
        ;;
    '--stall')
        return
        ;;
    '--jobs'|'-j')
        return
        ;;
    '--sandbox')
        __safelight_add_completions -W 'auto'$'\n''require'$'\n''off'
        return
        ;;
    '--allow')
        __safelight_add_completions -W 'jxl'$'\n''svg'$'\n''pdf'$'\n''jp2'$'\n''bmp'$'\n''ppm'$'\n''hdr'$'\n''mp4'$'\n''mov'
        return
        ;;
    '--on-damage')
        __safelight_add_completions -W 'fail'$'\n''salvage'
        return
        ;;
    '--progress')
        __safelight_add_completions -W 'auto'$'\n''plain'$'\n''json'$'\n''none'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __safelight_add_completions -f
        return
        ;;
    esac
}

_safelight_exif() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __safelight_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    show|set|copy|strip)
        # Offer subcommand argument completions
        "_safelight_exif_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'show set copy strip' -- "${cur}"))
        ;;
    esac
}

_safelight_exif_show() {
    repeating_flags=()
    non_repeating_flags=(-0 --null --follow --maker-notes --json --quiet -q --verbose -v --fail-fast --version -h --help)
    repeating_options=(--include --exclude --tags -t --allow)
    non_repeating_options=(--files-from --failed-to --max-pixels --max-frames --memory --timeout --stall --jobs -j --sandbox --on-damage --progress)
    __safelight_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--files-from')
        __safelight_add_completions -f
        return
        ;;
    '--failed-to')
        __safelight_add_completions -f
        return
        ;;
    '--include')
        return
        ;;
    '--exclude')
        return
        ;;
    '--tags'|'-t')
        return
        ;;
    '--max-pixels')
        return
        ;;
    '--max-frames')
        return
        ;;
    '--memory')
        return
        ;;
    '--timeout')
        return
        ;;
    '--stall')
        return
        ;;
    '--jobs'|'-j')
        return
        ;;
    '--sandbox')
        __safelight_add_completions -W 'auto'$'\n''require'$'\n''off'
        return
        ;;
    '--allow')
        __safelight_add_completions -W 'jxl'$'\n''svg'$'\n''pdf'$'\n''jp2'$'\n''bmp'$'\n''ppm'$'\n''hdr'$'\n''mp4'$'\n''mov'
        return
        ;;
    '--on-damage')
        __safelight_add_completions -W 'fail'$'\n''salvage'
        return
        ;;
    '--progress')
        __safelight_add_completions -W 'auto'$'\n''plain'$'\n''json'$'\n''none'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __safelight_add_completions -f
        return
        ;;
    esac
}

_safelight_exif_set() {
    repeating_flags=()
    non_repeating_flags=(-0 --null --follow --in-place --no-clobber --skip-existing -p --preserve-times --fsync --dry-run --explain --json --quiet -q --verbose -v --fail-fast --version -h --help)
    repeating_options=(--include --exclude --set --allow)
    non_repeating_options=(--files-from --failed-to --output -o --backup --update --state --on-collision --max-pixels --max-frames --memory --timeout --stall --jobs -j --sandbox --on-damage --progress)
    __safelight_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--files-from')
        __safelight_add_completions -f
        return
        ;;
    '--failed-to')
        __safelight_add_completions -f
        return
        ;;
    '--include')
        return
        ;;
    '--exclude')
        return
        ;;
    '--set')
        return
        ;;
    '--output'|'-o')
        __safelight_add_completions -f
        return
        ;;
    '--backup')
        return
        ;;
    '--update')
        __safelight_add_completions -W 'quick'$'\n''verify'
        return
        ;;
    '--state')
        __safelight_add_completions -f
        return
        ;;
    '--on-collision')
        __safelight_add_completions -W 'error'$'\n''number'
        return
        ;;
    '--max-pixels')
        return
        ;;
    '--max-frames')
        return
        ;;
    '--memory')
        return
        ;;
    '--timeout')
        return
        ;;
    '--stall')
        return
        ;;
    '--jobs'|'-j')
        return
        ;;
    '--sandbox')
        __safelight_add_completions -W 'auto'$'\n''require'$'\n''off'
        return
        ;;
    '--allow')
        __safelight_add_completions -W 'jxl'$'\n''svg'$'\n''pdf'$'\n''jp2'$'\n''bmp'$'\n''ppm'$'\n''hdr'$'\n''mp4'$'\n''mov'
        return
        ;;
    '--on-damage')
        __safelight_add_completions -W 'fail'$'\n''salvage'
        return
        ;;
    '--progress')
        __safelight_add_completions -W 'auto'$'\n''plain'$'\n''json'$'\n''none'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __safelight_add_completions -f
        return
        ;;
    esac
}

_safelight_exif_copy() {
    repeating_flags=()
    non_repeating_flags=(-0 --null --follow --in-place --no-clobber --skip-existing -p --preserve-times --fsync --dry-run --explain --json --quiet -q --verbose -v --fail-fast --version -h --help)
    repeating_options=(--include --exclude --tags --allow)
    non_repeating_options=(--files-from --failed-to --from --output -o --backup --update --state --on-collision --max-pixels --max-frames --memory --timeout --stall --jobs -j --sandbox --on-damage --progress)
    __safelight_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--files-from')
        __safelight_add_completions -f
        return
        ;;
    '--failed-to')
        __safelight_add_completions -f
        return
        ;;
    '--include')
        return
        ;;
    '--exclude')
        return
        ;;
    '--from')
        __safelight_add_completions -f
        return
        ;;
    '--tags')
        __safelight_add_completions -W 'exif'$'\n''xmp'$'\n''iptc'$'\n''icc'$'\n''gps'
        return
        ;;
    '--output'|'-o')
        __safelight_add_completions -f
        return
        ;;
    '--backup')
        return
        ;;
    '--update')
        __safelight_add_completions -W 'quick'$'\n''verify'
        return
        ;;
    '--state')
        __safelight_add_completions -f
        return
        ;;
    '--on-collision')
        __safelight_add_completions -W 'error'$'\n''number'
        return
        ;;
    '--max-pixels')
        return
        ;;
    '--max-frames')
        return
        ;;
    '--memory')
        return
        ;;
    '--timeout')
        return
        ;;
    '--stall')
        return
        ;;
    '--jobs'|'-j')
        return
        ;;
    '--sandbox')
        __safelight_add_completions -W 'auto'$'\n''require'$'\n''off'
        return
        ;;
    '--allow')
        __safelight_add_completions -W 'jxl'$'\n''svg'$'\n''pdf'$'\n''jp2'$'\n''bmp'$'\n''ppm'$'\n''hdr'$'\n''mp4'$'\n''mov'
        return
        ;;
    '--on-damage')
        __safelight_add_completions -W 'fail'$'\n''salvage'
        return
        ;;
    '--progress')
        __safelight_add_completions -W 'auto'$'\n''plain'$'\n''json'$'\n''none'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __safelight_add_completions -f
        return
        ;;
    esac
}

_safelight_exif_strip() {
    repeating_flags=()
    non_repeating_flags=(-0 --null --follow --safe --all --gps --in-place --no-clobber --skip-existing -p --preserve-times --fsync --dry-run --explain --json --quiet -q --verbose -v --fail-fast --version -h --help)
    repeating_options=(--include --exclude --keep --allow)
    non_repeating_options=(--files-from --failed-to --output -o --backup --update --state --on-collision --max-pixels --max-frames --memory --timeout --stall --jobs -j --sandbox --on-damage --progress)
    __safelight_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--files-from')
        __safelight_add_completions -f
        return
        ;;
    '--failed-to')
        __safelight_add_completions -f
        return
        ;;
    '--include')
        return
        ;;
    '--exclude')
        return
        ;;
    '--keep')
        __safelight_add_completions -W 'exif'$'\n''xmp'$'\n''iptc'$'\n''icc'$'\n''thumbnail'$'\n''makernotes'$'\n''gps'
        return
        ;;
    '--output'|'-o')
        __safelight_add_completions -f
        return
        ;;
    '--backup')
        return
        ;;
    '--update')
        __safelight_add_completions -W 'quick'$'\n''verify'
        return
        ;;
    '--state')
        __safelight_add_completions -f
        return
        ;;
    '--on-collision')
        __safelight_add_completions -W 'error'$'\n''number'
        return
        ;;
    '--max-pixels')
        return
        ;;
    '--max-frames')
        return
        ;;
    '--memory')
        return
        ;;
    '--timeout')
        return
        ;;
    '--stall')
        return
        ;;
    '--jobs'|'-j')
        return
        ;;
    '--sandbox')
        __safelight_add_completions -W 'auto'$'\n''require'$'\n''off'
        return
        ;;
    '--allow')
        __safelight_add_completions -W 'jxl'$'\n''svg'$'\n''pdf'$'\n''jp2'$'\n''bmp'$'\n''ppm'$'\n''hdr'$'\n''mp4'$'\n''mov'
        return
        ;;
    '--on-damage')
        __safelight_add_completions -W 'fail'$'\n''salvage'
        return
        ;;
    '--progress')
        __safelight_add_completions -W 'auto'$'\n''plain'$'\n''json'$'\n''none'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __safelight_add_completions -f
        return
        ;;
    esac
}

_safelight_probe() {
    repeating_flags=()
    non_repeating_flags=(-0 --null --follow --check --phash --sha256 --blurhash --thumbhash --plan --explain --json --quiet -q --verbose -v --fail-fast --version -h --help)
    repeating_options=(--include --exclude --allow)
    non_repeating_options=(--files-from --failed-to --colors --max-pixels --max-frames --memory --timeout --stall --jobs -j --sandbox --on-damage --progress)
    __safelight_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--files-from')
        __safelight_add_completions -f
        return
        ;;
    '--failed-to')
        __safelight_add_completions -f
        return
        ;;
    '--include')
        return
        ;;
    '--exclude')
        return
        ;;
    '--colors')
        return
        ;;
    '--max-pixels')
        return
        ;;
    '--max-frames')
        return
        ;;
    '--memory')
        return
        ;;
    '--timeout')
        return
        ;;
    '--stall')
        return
        ;;
    '--jobs'|'-j')
        return
        ;;
    '--sandbox')
        __safelight_add_completions -W 'auto'$'\n''require'$'\n''off'
        return
        ;;
    '--allow')
        __safelight_add_completions -W 'jxl'$'\n''svg'$'\n''pdf'$'\n''jp2'$'\n''bmp'$'\n''ppm'$'\n''hdr'$'\n''mp4'$'\n''mov'
        return
        ;;
    '--on-damage')
        __safelight_add_completions -W 'fail'$'\n''salvage'
        return
        ;;
    '--progress')
        __safelight_add_completions -W 'auto'$'\n''plain'$'\n''json'$'\n''none'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __safelight_add_completions -f
        return
        ;;
    esac
}

_safelight_run() {
    repeating_flags=()
    non_repeating_flags=(-0 --null --follow --list --fast --in-place --no-clobber --skip-existing -p --preserve-times --fsync --dry-run --explain --json --quiet -q --verbose -v --fail-fast --version -h --help)
    repeating_options=(--include --exclude --allow)
    non_repeating_options=(--files-from --failed-to --print --output -o --backup --update --state --on-collision --max-pixels --max-frames --memory --timeout --stall --jobs -j --sandbox --on-damage --progress)
    __safelight_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--files-from')
        __safelight_add_completions -f
        return
        ;;
    '--failed-to')
        __safelight_add_completions -f
        return
        ;;
    '--include')
        return
        ;;
    '--exclude')
        return
        ;;
    '--print')
        __safelight_add_completions -W 'web'$'\n''avatar'$'\n''og'$'\n''stock'$'\n''email'$'\n''stream'
        return
        ;;
    '--output'|'-o')
        __safelight_add_completions -f
        return
        ;;
    '--backup')
        return
        ;;
    '--update')
        __safelight_add_completions -W 'quick'$'\n''verify'
        return
        ;;
    '--state')
        __safelight_add_completions -f
        return
        ;;
    '--on-collision')
        __safelight_add_completions -W 'error'$'\n''number'
        return
        ;;
    '--max-pixels')
        return
        ;;
    '--max-frames')
        return
        ;;
    '--memory')
        return
        ;;
    '--timeout')
        return
        ;;
    '--stall')
        return
        ;;
    '--jobs'|'-j')
        return
        ;;
    '--sandbox')
        __safelight_add_completions -W 'auto'$'\n''require'$'\n''off'
        return
        ;;
    '--allow')
        __safelight_add_completions -W 'jxl'$'\n''svg'$'\n''pdf'$'\n''jp2'$'\n''bmp'$'\n''ppm'$'\n''hdr'$'\n''mp4'$'\n''mov'
        return
        ;;
    '--on-damage')
        __safelight_add_completions -W 'fail'$'\n''salvage'
        return
        ;;
    '--progress')
        __safelight_add_completions -W 'auto'$'\n''plain'$'\n''json'$'\n''none'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __safelight_add_completions -f
        return
        ;;
    esac
}

_safelight_hls() {
    repeating_flags=()
    non_repeating_flags=(-0 --null --follow --explain --iframes --no-iframes --single-file --poster --storyboard --resume --json --quiet -q --verbose -v --fail-fast --version -h --help)
    repeating_options=(--include --exclude --add-subtitle)
    non_repeating_options=(--files-from --failed-to --output -o --ladder --copy --segment --container --codec --preset --hdr --audio-bitrate --subtitles --encrypt --key-uri --key-file --max-pixels --memory --timeout --stall --jobs -j --on-damage --sandbox --progress)
    __safelight_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--files-from')
        __safelight_add_completions -f
        return
        ;;
    '--failed-to')
        __safelight_add_completions -f
        return
        ;;
    '--include')
        return
        ;;
    '--exclude')
        return
        ;;
    '--output'|'-o')
        __safelight_add_completions -d
        return
        ;;
    '--ladder')
        return
        ;;
    '--copy')
        __safelight_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    '--segment')
        return
        ;;
    '--container')
        __safelight_add_completions -W 'fmp4'$'\n''ts'
        return
        ;;
    '--codec')
        return
        ;;
    '--preset')
        __safelight_add_completions -W 'ultrafast'$'\n''superfast'$'\n''veryfast'$'\n''faster'$'\n''fast'$'\n''medium'$'\n''slow'$'\n''slower'$'\n''veryslow'
        return
        ;;
    '--hdr')
        __safelight_add_completions -W 'tone-map'$'\n''reject'
        return
        ;;
    '--audio-bitrate')
        return
        ;;
    '--subtitles')
        __safelight_add_completions -W 'auto'$'\n''none'
        return
        ;;
    '--add-subtitle')
        return
        ;;
    '--encrypt')
        __safelight_add_completions -W 'aes-128'
        return
        ;;
    '--key-uri')
        return
        ;;
    '--key-file')
        __safelight_add_completions -f
        return
        ;;
    '--max-pixels')
        return
        ;;
    '--memory')
        return
        ;;
    '--timeout')
        return
        ;;
    '--stall')
        return
        ;;
    '--jobs'|'-j')
        return
        ;;
    '--on-damage')
        __safelight_add_completions -W 'fail'$'\n''salvage'
        return
        ;;
    '--sandbox')
        __safelight_add_completions -W 'auto'$'\n''require'$'\n''off'
        return
        ;;
    '--progress')
        __safelight_add_completions -W 'auto'$'\n''plain'$'\n''json'$'\n''none'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __safelight_add_completions -f
        return
        ;;
    esac
}

_safelight_mp4() {
    repeating_flags=()
    non_repeating_flags=(-0 --null --follow --mute --no-clobber --skip-existing -p --preserve-times --fsync --dry-run --explain --json --quiet -q --verbose -v --fail-fast --version -h --help)
    repeating_options=(--include --exclude)
    non_repeating_options=(--files-from --failed-to --size --fit --start --end --duration --copy --preset --hdr --crf --rate --fps --audio-bitrate --metadata --output -o --update --state --on-collision --max-pixels --memory --timeout --stall --jobs -j --on-damage --sandbox --progress)
    __safelight_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--files-from')
        __safelight_add_completions -f
        return
        ;;
    '--failed-to')
        __safelight_add_completions -f
        return
        ;;
    '--include')
        return
        ;;
    '--exclude')
        return
        ;;
    '--size')
        return
        ;;
    '--fit')
        __safelight_add_completions -W 'inside'$'\n''outside'
        return
        ;;
    '--start')
        return
        ;;
    '--end')
        return
        ;;
    '--duration')
        return
        ;;
    '--copy')
        __safelight_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    '--preset')
        __safelight_add_completions -W 'ultrafast'$'\n''superfast'$'\n''veryfast'$'\n''faster'$'\n''fast'$'\n''medium'$'\n''slow'$'\n''slower'$'\n''veryslow'
        return
        ;;
    '--hdr')
        __safelight_add_completions -W 'tone-map'$'\n''reject'
        return
        ;;
    '--crf')
        return
        ;;
    '--rate')
        return
        ;;
    '--fps')
        return
        ;;
    '--audio-bitrate')
        return
        ;;
    '--metadata')
        __safelight_add_completions -W 'none'$'\n''safe'$'\n''copyright'$'\n''all'
        return
        ;;
    '--output'|'-o')
        __safelight_add_completions -f
        return
        ;;
    '--update')
        __safelight_add_completions -W 'quick'$'\n''verify'
        return
        ;;
    '--state')
        __safelight_add_completions -f
        return
        ;;
    '--on-collision')
        __safelight_add_completions -W 'error'$'\n''number'
        return
        ;;
    '--max-pixels')
        return
        ;;
    '--memory')
        return
        ;;
    '--timeout')
        return
        ;;
    '--stall')
        return
        ;;
    '--jobs'|'-j')
        return
        ;;
    '--on-damage')
        __safelight_add_completions -W 'fail'$'\n''salvage'
        return
        ;;
    '--sandbox')
        __safelight_add_completions -W 'auto'$'\n''require'$'\n''off'
        return
        ;;
    '--progress')
        __safelight_add_completions -W 'auto'$'\n''plain'$'\n''json'$'\n''none'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __safelight_add_completions -f
        return
        ;;
    esac
}

_safelight_poster() {
    repeating_flags=()
    non_repeating_flags=(-0 --null --follow --enlarge --flip --flop --grayscale --greyscale --no-orient --linear --no-clobber --skip-existing -p --preserve-times --fsync --dry-run --explain --lossless --progressive --no-progressive --json --quiet -q --verbose -v --fail-fast --version -h --help)
    repeating_options=(--include --exclude --set)
    non_repeating_options=(--files-from --failed-to --at --size --width --height --long-edge --short-edge --fit --crop --focus --crop-box --trim --pad --position --rotate --blur --round --kernel --sharpen --output -o --update --state --on-collision --format --quality --effort --chroma --depth --palette --background --profile --frame --metadata --max-bytes --max-pixels --memory --timeout --stall --jobs -j --on-damage --sandbox --progress)
    __safelight_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--files-from')
        __safelight_add_completions -f
        return
        ;;
    '--failed-to')
        __safelight_add_completions -f
        return
        ;;
    '--include')
        return
        ;;
    '--exclude')
        return
        ;;
    '--at')
        __safelight_add_completions -W 'best'$'\n''10%'
        return
        ;;
    '--size')
        return
        ;;
    '--width')
        return
        ;;
    '--height')
        return
        ;;
    '--long-edge')
        return
        ;;
    '--short-edge')
        return
        ;;
    '--fit')
        __safelight_add_completions -W 'inside'$'\n''outside'$'\n''cover'$'\n''contain'$'\n''fill'
        return
        ;;
    '--crop')
        __safelight_add_completions -W 'center'$'\n''attention'$'\n''entropy'$'\n''north'$'\n''south'$'\n''east'$'\n''west'$'\n''north-west'$'\n''north-east'$'\n''south-west'$'\n''south-east'
        return
        ;;
    '--focus')
        return
        ;;
    '--crop-box')
        return
        ;;
    '--trim')
        return
        ;;
    '--pad')
        __safelight_add_completions -W 'white'$'\n''black'$'\n''transparent'$'\n''auto'$'\n''blur'$'\n''edge'
        return
        ;;
    '--position')
        __safelight_add_completions -W 'center'$'\n''north'$'\n''south'$'\n''east'$'\n''west'$'\n''north-west'$'\n''north-east'$'\n''south-west'$'\n''south-east'
        return
        ;;
    '--rotate')
        __safelight_add_completions -W '90'$'\n''180'$'\n''270'
        return
        ;;
    '--blur')
        return
        ;;
    '--round')
        return
        ;;
    '--kernel')
        __safelight_add_completions -W 'nearest'$'\n''linear'$'\n''cubic'$'\n''mitchell'$'\n''lanczos2'$'\n''lanczos3'
        return
        ;;
    '--sharpen')
        __safelight_add_completions -W 'off'$'\n''mild'
        return
        ;;
    '--output'|'-o')
        __safelight_add_completions -f
        return
        ;;
    '--update')
        __safelight_add_completions -W 'quick'$'\n''verify'
        return
        ;;
    '--state')
        __safelight_add_completions -f
        return
        ;;
    '--on-collision')
        __safelight_add_completions -W 'error'$'\n''number'
        return
        ;;
    '--format')
        __safelight_add_completions -W 'jpeg'$'\n''png'$'\n''webp'$'\n''avif'$'\n''heic'$'\n''gif'$'\n''tiff'$'\n''jxl'
        return
        ;;
    '--quality')
        return
        ;;
    '--effort')
        return
        ;;
    '--chroma')
        __safelight_add_completions -W 'auto'$'\n''420'$'\n''444'
        return
        ;;
    '--depth')
        __safelight_add_completions -W 'auto'$'\n''8'$'\n''16'
        return
        ;;
    '--palette')
        return
        ;;
    '--background')
        __safelight_add_completions -W 'white'$'\n''black'$'\n''transparent'
        return
        ;;
    '--profile')
        __safelight_add_completions -o plusdirs -fX '!*.@(icc|icm)'
        return
        ;;
    '--frame')
        return
        ;;
    '--metadata')
        __safelight_add_completions -W 'none'$'\n''safe'$'\n''copyright'$'\n''all'
        return
        ;;
    '--set')
        return
        ;;
    '--max-bytes')
        return
        ;;
    '--max-pixels')
        return
        ;;
    '--memory')
        return
        ;;
    '--timeout')
        return
        ;;
    '--stall')
        return
        ;;
    '--jobs'|'-j')
        return
        ;;
    '--on-damage')
        __safelight_add_completions -W 'fail'$'\n''salvage'
        return
        ;;
    '--sandbox')
        __safelight_add_completions -W 'auto'$'\n''require'$'\n''off'
        return
        ;;
    '--progress')
        __safelight_add_completions -W 'auto'$'\n''plain'$'\n''json'$'\n''none'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __safelight_add_completions -f
        return
        ;;
    esac
}

_safelight_storyboard() {
    repeating_flags=()
    non_repeating_flags=(-0 --null --follow --no-clobber --skip-existing -p --preserve-times --fsync --dry-run --explain --lossless --progressive --no-progressive --json --quiet -q --verbose -v --fail-fast --version -h --help)
    repeating_options=(--include --exclude --set)
    non_repeating_options=(--files-from --failed-to --interval --columns --rows --size --output -o --update --state --on-collision --format --quality --effort --chroma --depth --palette --background --profile --frame --metadata --max-bytes --max-pixels --memory --timeout --stall --jobs -j --on-damage --sandbox --max-frames --progress)
    __safelight_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--files-from')
        __safelight_add_completions -f
        return
        ;;
    '--failed-to')
        __safelight_add_completions -f
        return
        ;;
    '--include')
        return
        ;;
    '--exclude')
        return
        ;;
    '--interval')
        return
        ;;
    '--columns')
        return
        ;;
    '--rows')
        return
        ;;
    '--size')
        return
        ;;
    '--output'|'-o')
        __safelight_add_completions -f
        return
        ;;
    '--update')
        __safelight_add_completions -W 'quick'$'\n''verify'
        return
        ;;
    '--state')
        __safelight_add_completions -f
        return
        ;;
    '--on-collision')
        __safelight_add_completions -W 'error'$'\n''number'
        return
        ;;
    '--format')
        __safelight_add_completions -W 'jpeg'$'\n''png'$'\n''webp'$'\n''avif'$'\n''heic'$'\n''gif'$'\n''tiff'$'\n''jxl'
        return
        ;;
    '--quality')
        return
        ;;
    '--effort')
        return
        ;;
    '--chroma')
        __safelight_add_completions -W 'auto'$'\n''420'$'\n''444'
        return
        ;;
    '--depth')
        __safelight_add_completions -W 'auto'$'\n''8'$'\n''16'
        return
        ;;
    '--palette')
        return
        ;;
    '--background')
        __safelight_add_completions -W 'white'$'\n''black'$'\n''transparent'
        return
        ;;
    '--profile')
        __safelight_add_completions -o plusdirs -fX '!*.@(icc|icm)'
        return
        ;;
    '--frame')
        return
        ;;
    '--metadata')
        __safelight_add_completions -W 'none'$'\n''safe'$'\n''copyright'$'\n''all'
        return
        ;;
    '--set')
        return
        ;;
    '--max-bytes')
        return
        ;;
    '--max-pixels')
        return
        ;;
    '--memory')
        return
        ;;
    '--timeout')
        return
        ;;
    '--stall')
        return
        ;;
    '--jobs'|'-j')
        return
        ;;
    '--on-damage')
        __safelight_add_completions -W 'fail'$'\n''salvage'
        return
        ;;
    '--sandbox')
        __safelight_add_completions -W 'auto'$'\n''require'$'\n''off'
        return
        ;;
    '--max-frames')
        return
        ;;
    '--progress')
        __safelight_add_completions -W 'auto'$'\n''plain'$'\n''json'$'\n''none'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __safelight_add_completions -f
        return
        ;;
    esac
}

_safelight_preview() {
    repeating_flags=()
    non_repeating_flags=(-0 --null --follow --no-clobber --skip-existing -p --preserve-times --fsync --dry-run --explain --lossless --progressive --no-progressive --json --quiet -q --verbose -v --fail-fast --version -h --help)
    repeating_options=(--include --exclude --set)
    non_repeating_options=(--files-from --failed-to --duration --fps --excerpts --size --width --output -o --update --state --on-collision --format --quality --effort --chroma --depth --palette --background --profile --frame --metadata --max-bytes --max-pixels --memory --timeout --stall --jobs -j --on-damage --sandbox --progress)
    __safelight_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--files-from')
        __safelight_add_completions -f
        return
        ;;
    '--failed-to')
        __safelight_add_completions -f
        return
        ;;
    '--include')
        return
        ;;
    '--exclude')
        return
        ;;
    '--duration')
        return
        ;;
    '--fps')
        return
        ;;
    '--excerpts')
        return
        ;;
    '--size')
        return
        ;;
    '--width')
        return
        ;;
    '--output'|'-o')
        __safelight_add_completions -f
        return
        ;;
    '--update')
        __safelight_add_completions -W 'quick'$'\n''verify'
        return
        ;;
    '--state')
        __safelight_add_completions -f
        return
        ;;
    '--on-collision')
        __safelight_add_completions -W 'error'$'\n''number'
        return
        ;;
    '--format')
        __safelight_add_completions -W 'jpeg'$'\n''png'$'\n''webp'$'\n''avif'$'\n''heic'$'\n''gif'$'\n''tiff'$'\n''jxl'
        return
        ;;
    '--quality')
        return
        ;;
    '--effort')
        return
        ;;
    '--chroma')
        __safelight_add_completions -W 'auto'$'\n''420'$'\n''444'
        return
        ;;
    '--depth')
        __safelight_add_completions -W 'auto'$'\n''8'$'\n''16'
        return
        ;;
    '--palette')
        return
        ;;
    '--background')
        __safelight_add_completions -W 'white'$'\n''black'$'\n''transparent'
        return
        ;;
    '--profile')
        __safelight_add_completions -o plusdirs -fX '!*.@(icc|icm)'
        return
        ;;
    '--frame')
        return
        ;;
    '--metadata')
        __safelight_add_completions -W 'none'$'\n''safe'$'\n''copyright'$'\n''all'
        return
        ;;
    '--set')
        return
        ;;
    '--max-bytes')
        return
        ;;
    '--max-pixels')
        return
        ;;
    '--memory')
        return
        ;;
    '--timeout')
        return
        ;;
    '--stall')
        return
        ;;
    '--jobs'|'-j')
        return
        ;;
    '--on-damage')
        __safelight_add_completions -W 'fail'$'\n''salvage'
        return
        ;;
    '--sandbox')
        __safelight_add_completions -W 'auto'$'\n''require'$'\n''off'
        return
        ;;
    '--progress')
        __safelight_add_completions -W 'auto'$'\n''plain'$'\n''json'$'\n''none'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __safelight_add_completions -f
        return
        ;;
    esac
}

_safelight_verify() {
    repeating_flags=()
    non_repeating_flags=(--full --json --quiet -q --version -h --help)
    repeating_options=()
    non_repeating_options=(--key-file --timeout --sandbox)
    __safelight_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--key-file')
        __safelight_add_completions -f
        return
        ;;
    '--timeout')
        return
        ;;
    '--sandbox')
        __safelight_add_completions -W 'auto'$'\n''require'$'\n''off'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __safelight_add_completions -f
        return
        ;;
    esac
}

_safelight_batch() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--jobs-from --jobs -j --sandbox)
    __safelight_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--jobs-from')
        __safelight_add_completions -f
        return
        ;;
    '--jobs'|'-j')
        return
        ;;
    '--sandbox')
        __safelight_add_completions -W 'auto'$'\n''require'$'\n''off'
        return
        ;;
    esac
}

_safelight_doctor() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--sandbox)
    __safelight_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--sandbox')
        __safelight_add_completions -W 'auto'$'\n''require'$'\n''off'
        return
        ;;
    esac
}

_safelight_help() {
    repeating_flags=()
    non_repeating_flags=(--version)
    repeating_options=()
    non_repeating_options=()
    __safelight_offer_flags_options -1
}

complete -o filenames -F _safelight safelight
