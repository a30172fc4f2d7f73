# Read by the run script: shows how far a Maven build is, from its log. On a terminal one line is updated each second; elsewhere
# each step gets a line, and so does each half minute of a step that takes long.
# shellcheck shell=sh

# Prints "n of m modules|what is done now|MB fetched", with empty fields for what the log doesn't know yet.
build_state() {
    awk '
        function megabytes(size, unit) {
            return unit == "B" ? size / 1e6 : unit == "kB" ? size / 1e3 : unit == "GB" ? size * 1e3 : size
        }
        /^\[INFO\] Building .* \[[0-9]+\/[0-9]+\]$/ {
            split(substr($NF, 2, length($NF) - 2), part, "/")
            sub(/^\[INFO\] Building (Fuel-stats: )?/, "")
            sub(/ [^ ]+ +\[[0-9]+\/[0-9]+\]$/, "")
            name = $0
            step = "building " name
        }
        /^\[INFO\] --- wildfly(-maven-plugin)?:/ { step = "provisioning WildFly" }
        /^\[INFO\] --- .*\(elasticsearch\)/ { step = "unpacking Elasticsearch" }
        /^\[INFO\] --- .*\(launcher-class-path\)/ { step = "building " name }
        /^Downloading from |^\[INFO\] Downloading from / { fetching = $NF; sub(/.*\//, "", fetching) }
        /^Downloaded from |^\[INFO\] Downloaded from / {
            if (match($0, /\([0-9.]+ [kMG]?B at /)) {
                split(substr($0, RSTART + 1, RLENGTH - 1), size, " ")
                fetched += megabytes(size[1], size[2])
            }
            fetching = ""
        }
        END {
            modules = part[2] ? part[1] " of " part[2] : ""
            if (!step) step = "starting Maven"
            if (fetching) step = step ", fetching " fetching
            printf "%s|%s|%s\n", modules, step, (fetched >= 1 ? int(fetched) : "")
        }' "$1"
}

# The state as a line for people; without the file that is being fetched where $2 is "steps".
build_line() {
    state=$(build_state "$1")
    modules=${state%%|*}
    state=${state#*|}
    step=${state%%|*}
    [ "$2" = all ] || step=${step%%, fetching *}
    fetched=${state#*|}
    printf 'Building%s: %s%s' "${modules:+ (module $modules)}" "$step" "${fetched:+, $fetched MB fetched}"
}

# show_build_progress LOG PID: until the process with that number is gone.
show_build_progress() {
    started=$(date +%s)
    shown=''
    shown_at=0
    if [ -t 1 ]; then
        columns=$(stty size <&1 2>/dev/null | sed 's/^.* //')
        [ "${columns:-0}" -gt 20 ] || columns=80
    fi
    while kill -0 "$2" 2>/dev/null; do
        seconds=$(($(date +%s) - started))
        if [ -t 1 ]; then
            line="$(build_line "$1" all), $seconds s"
            printf '\r\033[K%.*s' "$((columns - 1))" "$line"
        else
            line=$(build_line "$1" steps)
            # What has been fetched grows all the time; a new line is for a new step.
            if [ "${line%%, [0-9]* MB fetched}" != "$shown" ] || [ $((seconds - shown_at)) -ge 30 ]; then
                [ "$seconds" -eq 0 ] || printf '%s, after %s s\n' "$line" "$seconds"
                shown=${line%%, [0-9]* MB fetched}
                shown_at=$seconds
            fi
        fi
        sleep 1
    done
}
