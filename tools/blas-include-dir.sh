#!/bin/sh
# Prints the folder with OpenBLAS' cblas.h, or nothing where header or library is missing.
for dir in ${BLAS_INCLUDE_DIRS:-} \
    /usr/include/x86_64-linux-gnu /usr/include/aarch64-linux-gnu /usr/include/openblas \
    /opt/homebrew/opt/openblas/include /usr/local/opt/openblas/include /usr/include; do
    [ -f "$dir/cblas.h" ] || continue
    for library in /usr/lib*/libopenblas.* /usr/lib/*-linux-gnu/libopenblas.* "$dir"/../lib/libopenblas.*; do
        if [ -e "$library" ]; then
            echo "$dir"
            exit 0
        fi
    done
done
