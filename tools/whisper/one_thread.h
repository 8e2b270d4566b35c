// Read before every C++ file of whisper.cpp; see build.cmake.
#pragma once

#include "ggml.h"

#undef GGML_DEFAULT_N_THREADS
#define GGML_DEFAULT_N_THREADS 1
