#!/bin/sh
# Makes sure of what the build needs beside cargo: a C++ compiler and cmake for whisper.cpp. Installs
# what is missing where that is allowed; otherwise says in one line what to install. With the word
# "test" also tmux, which types in the tests of the full screen, and which is no must.
set -u

have() { command -v "$1" >/dev/null 2>&1; }

missing=
have c++ || have g++ || have clang++ || missing="$missing c++"
have cmake || missing="$missing cmake"
[ "${1-}" != test ] || have tmux || missing="$missing tmux"
[ -z "$missing" ] && exit 0

as_root=
if [ "$(id -u)" != 0 ]; then
    if have sudo && sudo -n true 2>/dev/null; then as_root="sudo -n"; else as_root=no; fi
fi

# names CXX CMAKE TMUX: the packages that are missing, by this package manager's names.
names() {
    for tool in $missing; do
        case $tool in
            c++) printf '%s ' "$1" ;;
            cmake) printf '%s ' "$2" ;;
            tmux) printf '%s ' "$3" ;;
        esac
    done
}

if have apt-get; then
    packages=$(names g++ cmake tmux)
    install="apt-get install -y --no-install-recommends $packages"
    if [ "$as_root" != no ]; then
        echo "installing $packages"
        export DEBIAN_FRONTEND=noninteractive
        # The list of packages may be old; a failed update is no reason not to try.
        $as_root apt-get update -qq >/dev/null 2>&1
        $as_root $install -qq >/dev/null || echo "could not: $install" >&2
    fi
elif have dnf; then
    packages=$(names gcc-c++ cmake tmux)
    install="dnf install -y $packages"
    [ "$as_root" = no ] || { echo "installing $packages"; $as_root $install -q; }
elif have brew; then
    packages=$(names llvm cmake tmux)
    install="brew install $packages"
    echo "installing $packages"
    $install
else
    install="a C++ compiler and cmake"
fi

if { have c++ || have g++ || have clang++; } && have cmake; then
    [ "${1-}" != test ] || have tmux || echo "no tmux, so the full screen is not tested; to change that: $install"
    exit 0
fi
echo "the build needs a C++ compiler and cmake; please run: ${install}" >&2
exit 1
