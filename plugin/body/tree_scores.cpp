#include "body/tree_scores.h"

#include <algorithm>
#include <bit>
#include <cstring>

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define COPYDESK_X86_LANES 1
#include <immintrin.h>
#endif

namespace copydesk {
namespace {

constexpr std::size_t kBatch = Tiles::kBlocks;  // what fits the vector registers side by side

struct Range {
    Range() noexcept {}  // as all of these: nothing is filled in where a column of them is taken
    Range(float low, float high) noexcept : least(low), greatest(high) {}
    float least, greatest;
};

// What is left of a tree on one page: the leaves that are possible for some block, and the splits
// that do not say the same of all blocks, which end here.
struct OpenTree {
    OpenTree() noexcept {}
    OpenTree(std::uint32_t leaves, std::uint32_t end) noexcept : left(leaves), end_split(end) {}
    std::uint32_t left, end_split;
};
struct OpenSplit {
    OpenSplit() noexcept {}
    OpenSplit(const Trees::Split& split, std::size_t at) noexcept
        : threshold(split.threshold),
          left_out(split.left_out),
          place(static_cast<std::uint32_t>(at)) {}
    float threshold;
    std::uint32_t left_out;
    std::uint32_t place;  // of its column in a tile
};

}  // namespace

// The loops over trees, with `Lanes` from the namespace around: 32 blocks in what registers there
// are. Lanes::Values holds their values, Lanes::Left which leaves of a tree are left to each, and
// Lanes::Sums what their leaves add up to.
namespace portable {
namespace {

struct Lanes {
    struct Values {
        float v[kBatch];
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
    static Range ends_of(const Values& low, const Values& high) noexcept {
        return {*std::min_element(low.v, low.v + kBatch),
                *std::max_element(high.v, high.v + kBatch)};
    }
    struct Left {
        std::uint32_t leaves[kBatch];
        explicit Left(std::uint32_t in_all) noexcept { std::fill_n(leaves, kBatch, in_all); }
        void cross_out(const float* values, float threshold, std::uint32_t keep) noexcept {
            for (std::size_t i = 0; i < kBatch; ++i)
                leaves[i] &= values[i] > threshold ? keep : ~0u;
        }
    };
    class Sums {
      public:
        explicit Sums(std::int32_t bias) noexcept { std::fill_n(of_blocks_, kBatch, bias); }
        void add(const std::int32_t* leaves, const Left& left) noexcept {
            for (std::size_t i = 0; i < kBatch; ++i)
                of_blocks_[i] += leaves[static_cast<std::size_t>(std::countr_zero(left.leaves[i])) &
                                        (Trees::kLeaves - 1)];
        }
        void store(std::int32_t* to) const noexcept { std::copy_n(of_blocks_, kBatch, to); }

      private:
        std::int32_t of_blocks_[kBatch];
    };
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
    static Range ends_of(const Values& low, const Values& high) noexcept {
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
        return {_mm256_cvtss_f32(l), _mm256_cvtss_f32(h)};
    }
    struct Left {
        __m256i leaves[kParts];
        explicit Left(std::uint32_t in_all) noexcept {
            for (__m256i& part : leaves) part = _mm256_set1_epi32(static_cast<int>(in_all));
        }
        void cross_out(const float* values, float threshold, std::uint32_t keep) noexcept {
            const __m256 bound = _mm256_set1_ps(threshold);
            const __m256i kept = _mm256_set1_epi32(static_cast<int>(keep));
            for (std::size_t i = 0; i < kParts; ++i) {
                const __m256 not_above =
                    _mm256_cmp_ps(_mm256_loadu_ps(values + 8 * i), bound, _CMP_NGT_UQ);
                leaves[i] = _mm256_and_si256(leaves[i],
                                             _mm256_or_si256(kept, _mm256_castps_si256(not_above)));
            }
        }
    };
    class Sums {
      public:
        explicit Sums(std::int32_t bias) noexcept {
            for (__m256i& part : of_blocks_) part = _mm256_set1_epi32(bias);
        }
        // Where the lowest bit stands is the exponent of it as a float; of the exponent's bias of
        // 127 only a one is missing to a multiple of kLeaves.
        void add(const std::int32_t* of_tree, const Left& left) noexcept {
            const auto* const leaves = reinterpret_cast<const __m256i*>(of_tree);
            const __m256i first = _mm256_loadu_si256(leaves),
                          second = _mm256_loadu_si256(leaves + 1),
                          third = _mm256_loadu_si256(leaves + 2),
                          fourth = _mm256_loadu_si256(leaves + 3);
            for (std::size_t i = 0; i < kParts; ++i) {
                const __m256i possible = left.leaves[i];
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
                of_blocks_[i] = _mm256_add_epi32(
                    of_blocks_[i], _mm256_castps_si256(_mm256_blendv_ps(low, high, by_16)));
            }
        }
        void store(std::int32_t* to) const noexcept {
            for (std::size_t i = 0; i < kParts; ++i)
                _mm256_storeu_si256(reinterpret_cast<__m256i*>(to + 8 * i), of_blocks_[i]);
        }

      private:
        __m256i of_blocks_[kParts];
    };
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
    static Values load(const float* from) noexcept {
        return {_mm512_loadu_ps(from), _mm512_loadu_ps(from + 16)};
    }
    static void stretch(Values& low, Values& high, const Values& more) noexcept {
        low = {lesser(low.low, more.low), lesser(low.high, more.high)};
        high = {greater(high.low, more.low), greater(high.high, more.high)};
    }
    static Range ends_of(const Values& low, const Values& high) noexcept {
        alignas(64) float least[16], most[16];
        _mm512_store_ps(least, lesser(low.low, low.high));
        _mm512_store_ps(most, greater(high.low, high.high));
        __m256 l = _mm256_min_ps(_mm256_load_ps(least), _mm256_load_ps(least + 8));
        __m256 h = _mm256_max_ps(_mm256_load_ps(most), _mm256_load_ps(most + 8));
        l = _mm256_min_ps(l, _mm256_permute2f128_ps(l, l, 1));
        h = _mm256_max_ps(h, _mm256_permute2f128_ps(h, h, 1));
        l = _mm256_min_ps(l, _mm256_permute_ps(l, 0x4e));
        h = _mm256_max_ps(h, _mm256_permute_ps(h, 0x4e));
        l = _mm256_min_ps(l, _mm256_permute_ps(l, 0xb1));
        h = _mm256_max_ps(h, _mm256_permute_ps(h, 0xb1));
        return {_mm256_cvtss_f32(l), _mm256_cvtss_f32(h)};
    }
    struct Left {
        __m512i low, high;
        explicit Left(std::uint32_t in_all) noexcept
            : low(_mm512_set1_epi32(static_cast<int>(in_all))), high(low) {}
        void cross_out(const float* values, float threshold, std::uint32_t keep) noexcept {
            const __m512 bound = _mm512_set1_ps(threshold);
            const __m512i kept = _mm512_set1_epi32(static_cast<int>(keep));
            const auto cross = [&](__m512i leaves, const float* of_blocks) {
                const __mmask16 above =
                    _mm512_cmp_ps_mask(_mm512_loadu_ps(of_blocks), bound, _CMP_GT_OQ);
                return _mm512_mask_and_epi32(leaves, above, leaves, kept);
            };
            low = cross(low, values);
            high = cross(high, values + 16);
        }
    };
    class Sums {
      public:
        explicit Sums(std::int32_t bias) noexcept : low_(_mm512_set1_epi32(bias)), high_(low_) {}
        void add(const std::int32_t* leaves, const Left& left) noexcept {
            const __m512i first = _mm512_loadu_si512(leaves),
                          second = _mm512_loadu_si512(leaves + 16);
            const auto leaf_of = [&](__m512i possible) {
                const __m512i lowest =
                    _mm512_and_si512(possible, _mm512_sub_epi32(_mm512_setzero_si512(), possible));
                const __m512i at =
                    _mm512_sub_epi32(_mm512_set1_epi32(31), _mm512_lzcnt_epi32(lowest));
                return _mm512_permutex2var_epi32(first, at, second);
            };
            low_ = _mm512_add_epi32(low_, leaf_of(left.low));
            high_ = _mm512_add_epi32(high_, leaf_of(left.high));
        }
        void store(std::int32_t* to) const noexcept {
            _mm512_storeu_si512(to, low_);
            _mm512_storeu_si512(to + 16, high_);
        }

      private:
        __m512i low_, high_;
    };
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
