#!/bin/sh
# Makes sure of what the build needs beside cargo: a C++ compiler and cmake for whisper.cpp, and
# the OpenBLAS headers, which make it faster. Installs what is missing where that is
# allowed; otherwise says in one line what to install. Only the first two are a must. With the word
# "test" also tmux, which types in the tests of the full screen.
set -u

have() { command -v "$1" >/dev/null 2>&1; }
blas() { [ -n "$(sh "$(dirname "$0")/blas-include-dir.sh")" ]; }

missing=
have c++ || have g++ || have clang++ || missing="$missing c++"
have cmake || missing="$missing cmake"
blas || missing="$missing openblas"
[ "${1-}" != test ] || have tmux || missing="$missing tmux"
[ -z "$missing" ] && exit 0

as_root=
if [ "$(id -u)" != 0 ]; then
    if have sudo && sudo -n true 2>/dev/null; then as_root="sudo -n"; else as_root=no; fi
fi

# names CXX CMAKE OPENBLAS TMUX: the packages that are missing, by this package manager's names.
names() {
    for tool in $missing; do
        case $tool in
            c++) printf '%s ' "$1" ;;
            cmake) printf '%s ' "$2" ;;
            openblas) printf '%s ' "$3" ;;
            tmux) printf '%s ' "$4" ;;
        esac
    done
}

if have apt-get; then
    packages=$(names g++ cmake libopenblas-dev tmux)
    install="apt-get install -y --no-install-recommends $packages"
    if [ "$as_root" != no ]; then
        echo "installing $packages"
        export DEBIAN_FRONTEND=noninteractive
        # The list of packages may be old; a failed update is no reason not to try.
        $as_root apt-get update -qq >/dev/null 2>&1
        $as_root $install -qq >/dev/null || echo "could not: $install" >&2
    fi
elif have dnf; then
    packages=$(names gcc-c++ cmake openblas-devel tmux)
    install="dnf install -y $packages"
    [ "$as_root" = no ] || { echo "installing $packages"; $as_root $install -q; }
elif have brew; then
    packages=$(names llvm cmake openblas tmux)
    install="brew install $packages"
    echo "installing $packages"
    $install
else
    install="a C++ compiler, cmake and, for speed, OpenBLAS with its headers"
fi

if { have c++ || have g++ || have clang++; } && have cmake; then
    [ "${1-}" != test ] || have tmux || echo "no tmux, so the full screen is not tested; to change that: $install"
    blas || echo "building without OpenBLAS, so transcription will be slower; to change that: $install"
    exit 0
fi
echo "the build needs a C++ compiler and cmake; please run: ${install}" >&2
exit 1
