#include "body/tree_scores.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define COPYDESK_X86_LANES 1
#include <immintrin.h>
#endif

namespace copydesk {
namespace {

constexpr std::size_t kBatch = Tiles::kBlocks;  // what fits the vector registers side by side

// Of a feature the splits that do not say the same of all blocks of the page.
using OpenFeature = Trees::Feature;

}  // namespace

// The loops over trees, with `Lanes` from the namespace around: 32 blocks in what registers there
// are. Lanes::Values holds their values, Lanes::Above which of them lie above a threshold.
namespace portable {
namespace {

struct Lanes {
    struct Values {
        float v[kBatch];
    };
    struct Above {
        std::uint32_t keep[kBatch];  // all ones where a block is not above
        std::uint32_t any;
        bool none() const noexcept { return any == 0; }
    };
    static Values load(const float* from) noexcept {
        Values out;
        std::memcpy(out.v, from, sizeof out.v);
        return out;
    }
    static void stretch(Values& low, Values& high, const Values& more) noexcept {
        for (std::size_t i = 0; i < kBatch; ++i) {
            low.v[i] = std::min(low.v[i], more.v[i]);
            high.v[i] = std::max(high.v[i], more.v[i]);
        }
    }
    static void ends_of(const Values& low, const Values& high, float& least,
                        float& greatest) noexcept {
        least = *std::min_element(low.v, low.v + kBatch);
        greatest = *std::max_element(high.v, high.v + kBatch);
    }
    static Above above(const Values& values, float threshold) noexcept {
        Above out;
        out.any = 0;
        for (std::size_t i = 0; i < kBatch; ++i) {
            const std::uint32_t is_above = values.v[i] > threshold ? ~0u : 0u;
            out.keep[i] = ~is_above;
            out.any |= is_above;
        }
        return out;
    }
    static void cross_out(std::uint32_t* left, const Above& above, std::uint32_t keep) noexcept {
        for (std::size_t i = 0; i < kBatch; ++i) left[i] &= keep | above.keep[i];
    }
    static void add_leaves(const Trees& trees, std::uint32_t* left,
                           const std::uint32_t* left_in_all, std::int32_t* sums) noexcept {
        std::fill_n(sums, kBatch, trees.bias);
        for (std::size_t tree = 0; tree < trees.count; ++tree) {
            const std::int32_t* const leaves = trees.leaves.data() + tree * Trees::kLeaves;
            for (std::size_t i = 0; i < kBatch; ++i) {
                const std::uint32_t possible =
                    std::exchange(left[tree * kBatch + i], ~0u) & left_in_all[tree];
                sums[i] += leaves[static_cast<std::size_t>(std::countr_zero(possible)) &
                                  (Trees::kLeaves - 1)];
            }
        }
    }
};

#include "body/tree_loops.inc"

}  // namespace
}  // namespace portable

#ifdef COPYDESK_X86_LANES

#pragma GCC push_options
#pragma GCC target("avx2")
namespace avx2 {
namespace {

struct Lanes {
    static constexpr std::size_t kParts = 4;
    struct Values {
        __m256 part[kParts];
    };
    struct Above {
        __m256i keep[kParts];  // all ones where a block is not above
        bool none() const noexcept {
            const __m256i kept = _mm256_and_si256(_mm256_and_si256(keep[0], keep[1]),
                                                  _mm256_and_si256(keep[2], keep[3]));
            return _mm256_movemask_epi8(kept) == -1;
        }
    };
    static Values load(const float* from) noexcept {
        Values out;
        for (std::size_t i = 0; i < kParts; ++i) out.part[i] = _mm256_loadu_ps(from + 8 * i);
        return out;
    }
    static void stretch(Values& low, Values& high, const Values& more) noexcept {
        for (std::size_t i = 0; i < kParts; ++i) {
            low.part[i] = _mm256_min_ps(low.part[i], more.part[i]);
            high.part[i] = _mm256_max_ps(high.part[i], more.part[i]);
        }
    }
    static void ends_of(const Values& low, const Values& high, float& least,
                        float& greatest) noexcept {
        __m256 l = _mm256_min_ps(_mm256_min_ps(low.part[0], low.part[1]),
                                 _mm256_min_ps(low.part[2], low.part[3]));
        __m256 h = _mm256_max_ps(_mm256_max_ps(high.part[0], high.part[1]),
                                 _mm256_max_ps(high.part[2], high.part[3]));
        l = _mm256_min_ps(l, _mm256_permute2f128_ps(l, l, 1));
        h = _mm256_max_ps(h, _mm256_permute2f128_ps(h, h, 1));
        l = _mm256_min_ps(l, _mm256_permute_ps(l, 0x4e));
        h = _mm256_max_ps(h, _mm256_permute_ps(h, 0x4e));
        l = _mm256_min_ps(l, _mm256_permute_ps(l, 0xb1));
        h = _mm256_max_ps(h, _mm256_permute_ps(h, 0xb1));
        least = _mm256_cvtss_f32(l);
        greatest = _mm256_cvtss_f32(h);
    }
    static Above above(const Values& values, float threshold) noexcept {
        Above out;
        const __m256 bound = _mm256_set1_ps(threshold);
        for (std::size_t i = 0; i < kParts; ++i)
            out.keep[i] = _mm256_castps_si256(_mm256_cmp_ps(values.part[i], bound, _CMP_NGT_UQ));
        return out;
    }
    static void cross_out(std::uint32_t* left, const Above& above, std::uint32_t keep) noexcept {
        const __m256i kept = _mm256_set1_epi32(static_cast<int>(keep));
        for (std::size_t i = 0; i < kParts; ++i) {
            auto* const place = reinterpret_cast<__m256i*>(left + 8 * i);
            _mm256_store_si256(place, _mm256_and_si256(_mm256_load_si256(place),
                                                       _mm256_or_si256(kept, above.keep[i])));
        }
    }
    // Where the lowest bit stands is the exponent of it as a float; of the exponent's bias of 127
    // only a one is missing to a multiple of kLeaves.
    static void add_leaves(const Trees& trees, std::uint32_t* left,
                           const std::uint32_t* left_in_all, std::int32_t* sums) noexcept {
        __m256i sum[kParts];
        for (__m256i& part : sum) part = _mm256_set1_epi32(trees.bias);
        for (std::size_t tree = 0; tree < trees.count; ++tree) {
            const auto* const leaves =
                reinterpret_cast<const __m256i*>(trees.leaves.data() + tree * Trees::kLeaves);
            const __m256i first = _mm256_loadu_si256(leaves),
                          second = _mm256_loadu_si256(leaves + 1),
                          third = _mm256_loadu_si256(leaves + 2),
                          fourth = _mm256_loadu_si256(leaves + 3);
            const __m256i in_all = _mm256_set1_epi32(static_cast<int>(left_in_all[tree]));
            for (std::size_t i = 0; i < kParts; ++i) {
                auto* const place = reinterpret_cast<__m256i*>(left + tree * kBatch + 8 * i);
                const __m256i possible = _mm256_and_si256(in_all, _mm256_load_si256(place));
                _mm256_store_si256(place, _mm256_set1_epi32(-1));
                const __m256i lowest =
                    _mm256_and_si256(possible, _mm256_sub_epi32(_mm256_setzero_si256(), possible));
                const __m256i exponent =
                    _mm256_srli_epi32(_mm256_castps_si256(_mm256_cvtepi32_ps(lowest)), 23);
                const __m256i at = _mm256_add_epi32(exponent, _mm256_set1_epi32(1));
                const __m256 by_8 = _mm256_castsi256_ps(_mm256_slli_epi32(at, 28));
                const __m256 by_16 = _mm256_castsi256_ps(_mm256_slli_epi32(at, 27));
                const auto pick = [at](__m256i from) {
                    return _mm256_castsi256_ps(_mm256_permutevar8x32_epi32(from, at));
                };
                const __m256 low = _mm256_blendv_ps(pick(first), pick(second), by_8);
                const __m256 high = _mm256_blendv_ps(pick(third), pick(fourth), by_8);
                sum[i] = _mm256_add_epi32(sum[i],
                                          _mm256_castps_si256(_mm256_blendv_ps(low, high, by_16)));
            }
        }
        for (std::size_t i = 0; i < kParts; ++i)
            _mm256_storeu_si256(reinterpret_cast<__m256i*>(sums + 8 * i), sum[i]);
    }
};

#include "body/tree_loops.inc"

}  // namespace
}  // namespace avx2
#pragma GCC pop_options

#pragma GCC push_options
#pragma GCC target("avx512f,avx512cd")
namespace avx512 {
namespace {

struct Lanes {
    struct Values {
        __m512 low, high;
    };
    // By the masked forms: GCC 12 takes the others' insides for uninitialised (bug 105593).
    static __m512 lesser(__m512 a, __m512 b) noexcept {
        return _mm512_mask_min_ps(a, 0xffff, a, b);
    }
    static __m512 greater(__m512 a, __m512 b) noexcept {
        return _mm512_mask_max_ps(a, 0xffff, a, b);
    }
    struct Above {
        __mmask16 low, high;
        bool none() const noexcept { return (low | high) == 0; }
    };
    static Values load(const float* from) noexcept {
        return {_mm512_loadu_ps(from), _mm512_loadu_ps(from + 16)};
    }
    static void stretch(Values& low, Values& high, const Values& more) noexcept {
        low = {lesser(low.low, more.low), lesser(low.high, more.high)};
        high = {greater(high.low, more.low), greater(high.high, more.high)};
    }
    static void ends_of(const Values& low, const Values& high, float& least,
                        float& greatest) noexcept {
        alignas(64) float l[16], h[16];
        _mm512_store_ps(l, lesser(low.low, low.high));
        _mm512_store_ps(h, greater(high.low, high.high));
        least = l[0];
        greatest = h[0];
        for (std::size_t i = 1; i < 16; ++i) {
            least = l[i] < least ? l[i] : least;
            greatest = h[i] > greatest ? h[i] : greatest;
        }
    }
    static Above above(const Values& values, float threshold) noexcept {
        const __m512 bound = _mm512_set1_ps(threshold);
        return {_mm512_cmp_ps_mask(values.low, bound, _CMP_GT_OQ),
                _mm512_cmp_ps_mask(values.high, bound, _CMP_GT_OQ)};
    }
    static void cross_out(std::uint32_t* left, const Above& above, std::uint32_t keep) noexcept {
        const __m512i kept = _mm512_set1_epi32(static_cast<int>(keep));
        const auto cross = [kept](std::uint32_t* place, __mmask16 blocks) {
            const __m512i before = _mm512_load_si512(place);
            _mm512_store_si512(place, _mm512_mask_and_epi32(before, blocks, before, kept));
        };
        cross(left, above.low);
        cross(left + 16, above.high);
    }
    static void add_leaves(const Trees& trees, std::uint32_t* left,
                           const std::uint32_t* left_in_all, std::int32_t* sums) noexcept {
        __m512i low = _mm512_set1_epi32(trees.bias), high = low;
        const __m512i top = _mm512_set1_epi32(31);
        for (std::size_t tree = 0; tree < trees.count; ++tree) {
            const std::int32_t* const leaves = trees.leaves.data() + tree * Trees::kLeaves;
            const __m512i first = _mm512_loadu_si512(leaves),
                          second = _mm512_loadu_si512(leaves + 16);
            const __m512i in_all = _mm512_set1_epi32(static_cast<int>(left_in_all[tree]));
            const auto leaf_of = [&](std::uint32_t* of_blocks) {
                const __m512i possible = _mm512_and_si512(in_all, _mm512_load_si512(of_blocks));
                _mm512_store_si512(of_blocks, _mm512_set1_epi32(-1));
                const __m512i lowest =
                    _mm512_and_si512(possible, _mm512_sub_epi32(_mm512_setzero_si512(), possible));
                const __m512i at = _mm512_sub_epi32(top, _mm512_lzcnt_epi32(lowest));
                return _mm512_permutex2var_epi32(first, at, second);
            };
            low = _mm512_add_epi32(low, leaf_of(left + tree * kBatch));
            high = _mm512_add_epi32(high, leaf_of(left + tree * kBatch + 16));
        }
        _mm512_storeu_si512(sums, low);
        _mm512_storeu_si512(sums + 16, high);
    }
};

#include "body/tree_loops.inc"

}  // namespace
}  // namespace avx512
#pragma GCC pop_options

#endif

const std::vector<NamedTreeScorer>& tree_scorers() {
    static const std::vector<NamedTreeScorer> scorers = [] {
        std::vector<NamedTreeScorer> out;
#ifdef COPYDESK_X86_LANES
        __builtin_cpu_init();
        if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512cd"))
            out.push_back({"avx512", avx512::score_trees});
        if (__builtin_cpu_supports("avx2")) out.push_back({"avx2", avx2::score_trees});
#endif
        out.push_back({"portable", portable::score_trees});
        return out;
    }();
    return scorers;
}

}  // namespace copydesk
