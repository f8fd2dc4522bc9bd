// Dumps what the library computes on the blocks of pages, for the trainer.
//
//   dump_features PAGES_DIR OUT_PREFIX [ASSIGNMENT]
//
// PAGES_DIR holds pages.jsonl (id, url, encoding?, content_type?) and html/<id>.html.gz. ASSIGNMENT
// has a line "id model-file" for each page whose lexicon features shall come from that model;
// without it they are 0. Written are OUT_PREFIX.jsonl, a line a page: id, blocks, texts, nodes
// ([parent, tokens]), node of each block; and OUT_PREFIX.f32, the feature columns of all pages one
// after the other.
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "body/model.h"
#include "extract/hints.h"
#include "extract/sniff.h"
#include "facts/facts.h"
#include "page/page.h"
#include "text/text.h"
#include "training/pages.h"

using namespace copydesk;

namespace {

class Dump {
  public:
    Dump(const std::string& prefix, const std::string& assignment)
        : lines_(prefix + ".jsonl"), columns_(prefix + ".f32", std::ios::binary) {
        if (assignment.empty()) return;
        std::ifstream file(assignment);
        for (std::string id, model; file >> id >> model;) {
            auto& known = models_[model];
            if (!known) {
                known = BodyModel::read(read_whole(model));
            }
            of_page_[id] = known;
        }
    }

    void page(const rapidjson::Value& entry, const std::string& bytes) {
        Arena arena(1u << 30);
        Watch watch(0, nullptr);
        const std::string id = member(entry, "id"), url = member(entry, "url"),
                          type = member(entry, "content_type"), charset = member(entry, "encoding");
        const bool html = sniff_document(bytes, type, charset) == DocumentKind::html;
        const Text text = decode_text(bytes, {charset, type, html}, arena);
        const Limits limits;
        const Page page = html ? parse_html(text.utf8, limits, watch, arena)
                               : parse_lines(text.utf8, limits, watch, arena);
        const PageContext context{url, {}, 0};
        const Declared declared = read_declared(page, context, watch);
        const BodyHints hints = hints_of(declared, context);
        const auto model = of_page_.find(id);
        static const Lexicon kNone;
        const Lexicon& lexicon = model == of_page_.end() ? kNone : model->second->lexicon();
        const BlockTexts texts = read_block_texts(page, watch, arena);
        const FeatureTable table = compute_features(page, hints, lexicon, texts, watch, arena);
        std::vector<float> column(table.blocks());
        for (std::size_t f = 0; f < kFeatures; ++f) {
            for (std::size_t b = 0; b < column.size(); ++b) column[b] = table.at(f, b);
            columns_.write(reinterpret_cast<const char*>(column.data()),
                           static_cast<std::streamsize>(column.size() * sizeof(float)));
        }
        describe(id, page);
    }

  private:
    void describe(const std::string& id, const Page& page) {
        rapidjson::StringBuffer buffer;
        rapidjson::Writer<rapidjson::StringBuffer> out(buffer);
        const auto text = [&out](std::string_view s) {
            out.String(s.data(), static_cast<rapidjson::SizeType>(s.size()));
        };
        out.StartObject();
        out.Key("id");
        text(id);
        out.Key("plain");
        out.Bool(page.plain_text);
        out.Key("blocks");
        out.StartArray();
        for (BlockId b = 0; b < page.blocks.size(); ++b) {
            out.StartArray();
            text(page.text_of_block(b));
            out.Uint(page.runs[page.blocks[b].first_run].node);
            out.EndArray();
        }
        out.EndArray();
        out.Key("nodes");
        out.StartArray();
        for (NodeId n = 0; n < page.nodes.size(); ++n) {
            out.StartArray();
            out.Int64(page.nodes[n].parent == kNone
                          ? -1
                          : static_cast<std::int64_t>(page.nodes[n].parent));
            for_each_token(page, n, [&](std::uint32_t, char prefix, std::string_view token) {
                std::string whole(1, prefix);
                whole += token;
                text(whole);
            });
            out.EndArray();
        }
        out.EndArray();
        out.EndObject();
        lines_ << buffer.GetString() << '\n';
    }

    std::ofstream lines_, columns_;
    std::map<std::string, std::shared_ptr<const BodyModel>> models_, of_page_;
};

int run(int count, char** arguments) {
    if (count == 2 && std::string_view(arguments[1]) == "--features") {
        std::printf("%u\n", feature_digest());
        for (std::size_t f = 0; f < kFeatures; ++f)
            std::printf("%s\n", std::string(feature_name(f)).c_str());
        return 0;
    }
    if (count < 3) {
        std::cerr << "usage: dump_features PAGES_DIR OUT_PREFIX [ASSIGNMENT], or dump_features "
                     "--features\n";
        return 2;
    }
    Dump dump(arguments[2], count > 3 ? arguments[3] : "");
    for_each_page(arguments[1], [&dump](const rapidjson::Value& entry, const std::string& bytes) {
        dump.page(entry, bytes);
    });
    return 0;
}

}  // namespace

int main(int count, char** arguments) {
    try {
        return run(count, arguments);
    } catch (const std::exception& problem) {
        std::cerr << "dump_features: " << problem.what() << '\n';
        return 1;
    }
}
