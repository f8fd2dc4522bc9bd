#include "body/node_names.h"

#include <array>
#include <bit>
#include <cstring>

#include "body/class_words.h"

namespace copydesk {
namespace {

// Its highest bits tell most.
std::uint64_t hash_bytes(std::string_view bytes, std::uint64_t seed) {
    constexpr std::uint64_t kFactor = 0x9e3779b97f4a7c15ULL;
    std::uint64_t hash = seed ^ bytes.size();
    const auto mix = [&hash](std::uint64_t word) {
        hash = (hash ^ word) * kFactor;
        hash ^= hash >> 32;
    };
    const auto word_at = [bytes](std::size_t at) {
        std::uint64_t word;
        std::memcpy(&word, bytes.data() + at, 8);
        return word;
    };
    if (bytes.size() >= 8) {
        std::size_t at = 0;
        for (; at + 8 < bytes.size(); at += 8) mix(word_at(at));
        mix(word_at(bytes.size() - 8));
    } else {
        std::uint64_t few = 0;
        for (const char byte : bytes) few = few << 8 | static_cast<unsigned char>(byte);
        mix(few);
    }
    return hash * kFactor;
}

// What the values of one page say, by kind of attribute and value.
class ValueCache {
  public:
    ValueCache(const Lexicon& lexicon, Arena& arena) : lexicon_(lexicon), slots_(256, &arena) {}

    const NodeName& read(char prefix, std::string_view value) {
        if (used_ * 2 >= slots_.size()) grow();
        Slot& slot = find(slots_, prefix, value);
        if (!slot.prefix) {
            slot = {value, prefix, {}};
            ++used_;
            split_and_hash_class_words(value, prefixed_hash(prefix, {}),
                                       [&](std::string_view token, std::uint32_t hash) {
                                           if (prefix == 'c')
                                               slot.name.groups |= word_groups(token, hash);
                                           slot.name.weight += lexicon_.weight(hash);
                                       });
        }
        return slot.name;
    }

  private:
    struct Slot {
        std::string_view value;
        char prefix = 0;  // 0: free
        NodeName name;
    };
    static Slot& find(Column<Slot>& slots, char prefix, std::string_view value) {
        const std::size_t mask = slots.size() - 1;
        std::size_t at =
            hash_bytes(value, static_cast<unsigned char>(prefix)) >> std::countl_zero(mask);
        while (slots[at].prefix && (slots[at].prefix != prefix || slots[at].value != value))
            at = (at + 1) & mask;
        return slots[at];
    }
    void grow() {
        Column<Slot> larger(slots_.size() * 4, slots_.get_allocator());
        for (const Slot& slot : slots_)
            if (slot.prefix) find(larger, slot.prefix, slot.value) = slot;
        slots_.swap(larger);
    }

    const Lexicon& lexicon_;
    Column<Slot> slots_;
    std::size_t used_ = 0;
};

}  // namespace

Column<NodeName> read_node_names(const Page& page, const Lexicon& lexicon, Watch& watch,
                                 Arena& arena) {
    Column<NodeName> out(page.nodes.size(), &arena);
    ValueCache cache(lexicon, arena);
    struct OfTag {
        std::int32_t weight = 0;
        bool known = false;
    };
    std::array<OfTag, 256> of_tag{};
    for (NodeId n = 0; n < page.nodes.size(); ++n) {
        watch.check();
        if (!page.has_text(n)) continue;
        const Tag tag = page.nodes[n].tag;
        OfTag& by_tag = of_tag[static_cast<std::size_t>(tag)];
        if (!by_tag.known) by_tag = {lexicon.weight(prefixed_hash('t', name_of(tag))), true};
        NodeName& name = out[n];
        name.weight = by_tag.weight;
        if (const std::string_view own = page.unknown_name(n); is_custom_name(own)) {
            const NodeName& read = cache.read('c', own);  // what others write as a class
            name.groups |= read.groups;
            name.weight += read.weight;
        }
        for (const Attribute& attribute : page.attributes_of(n)) {
            switch (attribute.name) {
                case AttributeName::class_:
                case AttributeName::id: {
                    const NodeName& read = cache.read('c', page.raw(attribute.value));
                    name.groups |= read.groups;
                    name.weight += read.weight;
                    break;
                }
                case AttributeName::data_testid:
                    name.groups |= cache.read('c', page.raw(attribute.value)).groups;
                    break;
                case AttributeName::role:
                case AttributeName::itemprop:
                    name.weight += cache.read('r', page.raw(attribute.value)).weight;
                    break;
                default: break;
            }
        }
        // "body" says something on the body element of a page only by accident.
        if (tag == Tag::body || tag == Tag::html) name.groups = 0;
    }
    return out;
}

}  // namespace copydesk
