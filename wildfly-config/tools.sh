# Read by the scripts beside this file: finds Java and Maven, and says in a sentence what is missing.
# shellcheck shell=sh

fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

java_property() {
    "$java" -XshowSettings:properties -version 2>&1 | sed -n "s/^ *$1 = //p"
}

# Sets $java to a Java of version 17 or newer.
find_java() {
    if [ -n "${JAVA_HOME:-}" ]; then
        java=$JAVA_HOME/bin/java
        [ -x "$java" ] || fail "JAVA_HOME is $JAVA_HOME, but there is no bin/java in it. Set it to a JDK of version 17 or newer."
    else
        java=$(command -v java) || fail "There is no java on this machine's PATH. Install a JDK of version 17 or newer, or set JAVA_HOME to one."
    fi
    version=$(java_property 'java\.specification\.version')
    case $version in
        ''|*[!0-9]*) old=yes ;;
        *) if [ "$version" -lt 17 ]; then old=yes; else old=no; fi ;;
    esac
    [ "$old" = no ] || fail "$java is Java ${version:-of an unknown version}. Fuel-stats needs a JDK of version 17 or newer: install one, or set JAVA_HOME to it."
}

# Sets JAVA_HOME to a JDK that has a compiler, and makes sure that mvn is there and recent enough.
find_build_tools() {
    find_java
    java_home=$(java_property 'java\.home')
    [ -x "$java_home/bin/javac" ] || fail "$java_home has no compiler (bin/javac). Fuel-stats is built from source: install the JDK, not only the runtime."
    JAVA_HOME=$java_home
    export JAVA_HOME
    command -v mvn >/dev/null || fail "There is no mvn on this machine's PATH. Install Maven 3.8 or newer."
    maven=$(mvn -v 2>/dev/null | sed -n 's/^.*Apache Maven \([0-9][0-9]*\.[0-9][0-9]*\).*$/\1/p')
    maven=${maven:-0.0}
    major=${maven%%.*}
    minor=${maven#*.}
    if [ "$major" -lt 3 ] || { [ "$major" -eq 3 ] && [ "$minor" -lt 8 ]; }; then
        fail "mvn is version $maven. Fuel-stats needs Maven 3.8 or newer."
    fi
}
