# How whisper.cpp and ggml are built inside whisper-rs-sys. cmake reads this file after each of their
# `project()` lines; .cargo/config.toml names it. docs/performance.md has what each line gives.

include_guard(GLOBAL)

# cargo reads what is printed here, and builds whisper.cpp anew when one of these changes.
foreach(change
        rerun-if-env-changed=ROLECALL_CPU
        rerun-if-changed=${CMAKE_CURRENT_LIST_DIR})
    execute_process(COMMAND ${CMAKE_COMMAND} -E echo "cargo:${change}")
endforeach()

# Matrix products of 8-bit and half-precision numbers in blocks that stay in registers.
set(GGML_LLAMAFILE ON CACHE BOOL "" FORCE)

if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
    # ggml's own kernels are built for this processor unless ROLECALL_CPU names another level, such
    # as x86-64-v2; the rest of whisper.cpp (spectrogram, choice of tokens) would get no more than
    # the oldest one.
    if(DEFINED ENV{ROLECALL_CPU})
        # The level alone says which instructions there are.
        foreach(kind NATIVE SSE42 AVX AVX2 BMI2 FMA F16C AVX_VNNI)
            set(GGML_${kind} OFF CACHE BOOL "" FORCE)
        endforeach()
        add_compile_options(-march=$ENV{ROLECALL_CPU})
    elseif(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
        add_compile_options(-march=native)
    endif()
    # Sums may be taken in another order, so that they run in parallel. Infinite numbers stay: whisper
    # rules tokens out with them.
    add_compile_options(-ffast-math -fno-finite-math-only)
    # The alignment of words asks for ggml's default of four threads, where one works and three
    # wait at full speed.
    add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-include${CMAKE_CURRENT_LIST_DIR}/one_thread.h>)
    # A program carried to a processor that lacks these instructions says so.
    add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-include${CMAKE_CURRENT_LIST_DIR}/processor.h>)
endif()
