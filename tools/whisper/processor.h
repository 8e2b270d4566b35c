// Read before every C++ file of whisper.cpp; see build.cmake. Before anything else runs, it makes sure
// that the processor has the instructions that this file is compiled for, and otherwise says what is
// missing and ends the program with code 2. It cannot wait for `main`: whisper.cpp fills its tables
// before that, with those instructions.
#pragma once

// One file is enough; all are compiled alike.
#if defined(WHISPER_VERSION) && defined(__x86_64__) && defined(__GNUC__) && !defined(_WIN32)

#include <cpuid.h>
#include <unistd.h>

// This code itself must run everywhere. No call from it may be inlined code of the newer kind, so it
// calls the C library alone.
#define ROLECALL_RUNS_EVERYWHERE \
    __attribute__((target("no-sse3,no-popcnt,no-lzcnt,no-bmi,no-bmi2,no-movbe")))

namespace rolecall {

// What the processor tells of itself (Intel's manual, volume 2, CPUID), by leaf and register.
struct Processor {
    unsigned leaf1_c, leaf7_b, leaf7_c, leaf7_d, leaf7_1_a, extended_c;
    // Whether the system keeps the wide registers when it switches between programs.
    bool avx, avx512;
};

struct Sentence {
    char text[768];
    unsigned length;
};

ROLECALL_RUNS_EVERYWHERE static void add(Sentence & sentence, const char * text) {
    while (*text != '\0' && sentence.length < sizeof sentence.text) {
        sentence.text[sentence.length++] = *text++;
    }
}

ROLECALL_RUNS_EVERYWHERE static void lacks(Sentence & sentence, const char * name) {
    add(sentence, sentence.length == 0 ? "rolecall: this build is for a newer processor; this one lacks " : ", ");
    add(sentence, name);
}

ROLECALL_RUNS_EVERYWHERE static Processor ask() {
    Processor processor = {};
    unsigned a, b, c, d;
    __cpuid(0, a, b, c, d);
    const unsigned last = a;
    __cpuid(1, a, b, c, d);
    processor.leaf1_c = c;
    const unsigned os_xsave = 1u << 27;
    if (c & os_xsave) {
        unsigned low, high;
        __asm__("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
        processor.avx = (low & 0x06) == 0x06;
        processor.avx512 = (low & 0xe6) == 0xe6;
    }
    if (last >= 7) {
        __cpuid_count(7, 0, a, b, c, d);
        processor.leaf7_b = b;
        processor.leaf7_c = c;
        processor.leaf7_d = d;
        if (a >= 1) {
            __cpuid_count(7, 1, a, b, c, d);
            processor.leaf7_1_a = a;
        }
    }
    __cpuid(0x80000000, a, b, c, d);
    if (a >= 0x80000001) {
        __cpuid(0x80000001, a, b, c, d);
        processor.extended_c = c;
    }
    return processor;
}

__attribute__((constructor(101))) ROLECALL_RUNS_EVERYWHERE static void check_processor() {
    const Processor processor = ask();
    Sentence sentence = {};
#define ROLECALL_NEEDS(name, leaf, bit, kept) \
    if (!(processor.leaf >> bit & 1) || !(kept)) lacks(sentence, name)
#define ROLECALL_AVX processor.avx
#define ROLECALL_AVX512 processor.avx512
#ifdef __SSE3__
    ROLECALL_NEEDS("sse3", leaf1_c, 0, true);
#endif
#ifdef __SSSE3__
    ROLECALL_NEEDS("ssse3", leaf1_c, 9, true);
#endif
#ifdef __SSE4_1__
    ROLECALL_NEEDS("sse4.1", leaf1_c, 19, true);
#endif
#ifdef __SSE4_2__
    ROLECALL_NEEDS("sse4.2", leaf1_c, 20, true);
#endif
#ifdef __POPCNT__
    ROLECALL_NEEDS("popcnt", leaf1_c, 23, true);
#endif
#ifdef __MOVBE__
    ROLECALL_NEEDS("movbe", leaf1_c, 22, true);
#endif
#ifdef __LZCNT__
    ROLECALL_NEEDS("lzcnt", extended_c, 5, true);
#endif
#ifdef __BMI__
    ROLECALL_NEEDS("bmi1", leaf7_b, 3, true);
#endif
#ifdef __BMI2__
    ROLECALL_NEEDS("bmi2", leaf7_b, 8, true);
#endif
#ifdef __AVX__
    ROLECALL_NEEDS("avx", leaf1_c, 28, ROLECALL_AVX);
#endif
#ifdef __F16C__
    ROLECALL_NEEDS("f16c", leaf1_c, 29, ROLECALL_AVX);
#endif
#ifdef __FMA__
    ROLECALL_NEEDS("fma", leaf1_c, 12, ROLECALL_AVX);
#endif
#ifdef __FMA4__
    ROLECALL_NEEDS("fma4", extended_c, 16, ROLECALL_AVX);
#endif
#ifdef __XOP__
    ROLECALL_NEEDS("xop", extended_c, 11, ROLECALL_AVX);
#endif
#ifdef __AVX2__
    ROLECALL_NEEDS("avx2", leaf7_b, 5, ROLECALL_AVX);
#endif
#ifdef __AVXVNNI__
    ROLECALL_NEEDS("avxvnni", leaf7_1_a, 4, ROLECALL_AVX);
#endif
#ifdef __AVX512F__
    ROLECALL_NEEDS("avx512f", leaf7_b, 16, ROLECALL_AVX512);
#endif
#ifdef __AVX512DQ__
    ROLECALL_NEEDS("avx512dq", leaf7_b, 17, ROLECALL_AVX512);
#endif
#ifdef __AVX512IFMA__
    ROLECALL_NEEDS("avx512ifma", leaf7_b, 21, ROLECALL_AVX512);
#endif
#ifdef __AVX512CD__
    ROLECALL_NEEDS("avx512cd", leaf7_b, 28, ROLECALL_AVX512);
#endif
#ifdef __AVX512BW__
    ROLECALL_NEEDS("avx512bw", leaf7_b, 30, ROLECALL_AVX512);
#endif
#ifdef __AVX512VL__
    ROLECALL_NEEDS("avx512vl", leaf7_b, 31, ROLECALL_AVX512);
#endif
#ifdef __AVX512VBMI__
    ROLECALL_NEEDS("avx512vbmi", leaf7_c, 1, ROLECALL_AVX512);
#endif
#ifdef __AVX512VBMI2__
    ROLECALL_NEEDS("avx512vbmi2", leaf7_c, 6, ROLECALL_AVX512);
#endif
#ifdef __GFNI__
    ROLECALL_NEEDS("gfni", leaf7_c, 8, true);
#endif
#ifdef __AVX512VNNI__
    ROLECALL_NEEDS("avx512vnni", leaf7_c, 11, ROLECALL_AVX512);
#endif
#ifdef __AVX512BITALG__
    ROLECALL_NEEDS("avx512bitalg", leaf7_c, 12, ROLECALL_AVX512);
#endif
#ifdef __AVX512VPOPCNTDQ__
    ROLECALL_NEEDS("avx512vpopcntdq", leaf7_c, 14, ROLECALL_AVX512);
#endif
#ifdef __AVX512BF16__
    ROLECALL_NEEDS("avx512bf16", leaf7_1_a, 5, ROLECALL_AVX512);
#endif
#ifdef __AVX512FP16__
    ROLECALL_NEEDS("avx512fp16", leaf7_d, 23, ROLECALL_AVX512);
#endif
#ifdef __AMX_TILE__
    ROLECALL_NEEDS("amx-tile", leaf7_d, 24, true);
#endif
#ifdef __AMX_INT8__
    ROLECALL_NEEDS("amx-int8", leaf7_d, 25, true);
#endif
#ifdef __AMX_BF16__
    ROLECALL_NEEDS("amx-bf16", leaf7_d, 22, true);
#endif
#undef ROLECALL_AVX512
#undef ROLECALL_AVX
#undef ROLECALL_NEEDS
    if (sentence.length == 0) {
        return;
    }
    add(sentence, ". Build rolecall on this machine with `make`");
    if (processor.leaf1_c >> 20 & 1) {
        add(sentence, ", or take a package from `make dist`, which runs here too");
    }
    add(sentence, "\n");
    // Nothing can be done when even this cannot be written.
    const ssize_t written = write(STDERR_FILENO, sentence.text, sentence.length);
    (void) written;
    _exit(2);
}

}  // namespace rolecall

#undef ROLECALL_RUNS_EVERYWHERE
#endif
