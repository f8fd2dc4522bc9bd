// Dumps the candidates that the library's rankers judge, with their features, for the trainer.
//
//   dump_facts PAGES_DIR ASSIGNMENT, or dump_facts --features
//
// PAGES_DIR is described in training/pages.h. ASSIGNMENT has a line "id body-model facts-model" for
// each page: the models that read it, which never saw its domain; "-" is no trees. Written is a
// line a page: id, and of each candidate the ranking's name, value, role, whether it is taken, and
// the features. --features prints the digest and the features' names, a line a ranking.
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cstdio>
#include <iostream>
#include <iterator>
#include <map>

#include "body/block_text.h"
#include "body/body.h"
#include "body/model.h"
#include "extract/hints.h"
#include "extract/sniff.h"
#include "facts/facts.h"
#include "facts/ranker.h"
#include "page/page.h"
#include "training/pages.h"
#include "text/text.h"

using namespace copydesk;

namespace {

class Models {
  public:
    explicit Models(const std::string& assignment) {
        std::ifstream file(assignment);
        facts_["-"] = std::make_shared<const FactsModel>();
        for (std::string id, body, facts; file >> id >> body >> facts;) {
            auto& known = bodies_[body];
            if (!known) known = BodyModel::read(bytes_of(body));
            auto& known_facts = facts_[facts];
            if (!known_facts) known_facts = FactsModel::read(bytes_of(facts));
            of_page_[id] = {known.get(), known_facts.get()};
        }
    }
    std::pair<const BodyModel*, const FactsModel*> of(const std::string& id) const {
        return of_page_.at(id);
    }

  private:
    static std::string bytes_of(const std::string& path) {
        std::ifstream bytes(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(bytes), {}};
    }
    std::map<std::string, std::shared_ptr<const BodyModel>> bodies_;
    std::map<std::string, std::shared_ptr<const FactsModel>> facts_;
    std::map<std::string, std::pair<const BodyModel*, const FactsModel*>> of_page_;
};

std::vector<RankedCandidate> rank(const rapidjson::Value& entry, const std::string& bytes,
                                  const BodyModel& model, const FactsModel& facts) {
    Arena arena(1u << 30);
    Watch watch(0, nullptr);
    const std::string url = member(entry, "url"), type = member(entry, "content_type"),
                      charset = member(entry, "encoding");
    const bool html = sniff_document(bytes, type, charset) == DocumentKind::html;
    const Text text = decode_text(bytes, {charset, type, html}, arena);
    const Limits limits;
    const Page page = html ? parse_html(text.utf8, limits, watch, arena)
                           : parse_lines(text.utf8, limits, watch, arena);
    const PageContext context{url, {}, 0};
    const Declared declared = read_declared(page, context, watch);
    const BlockTexts texts = read_block_texts(page, watch, arena);
    const Selection body =
        select_blocks(page, texts, hints_of(declared, context), model, false, watch, arena);
    std::vector<RankedCandidate> ranked;
    choose_facts(page, declared, {body.kept, body.probability}, context, watch, {&facts, &ranked});
    return ranked;
}

void write(const std::string& id, const std::vector<RankedCandidate>& ranked) {
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> out(buffer);
    const auto text = [&out](std::string_view s) {
        out.String(s.data(), static_cast<rapidjson::SizeType>(s.size()));
    };
    out.StartObject();
    out.Key("id");
    text(id);
    out.Key("candidates");
    out.StartArray();
    for (const RankedCandidate& one : ranked) {
        if (one.features.empty()) continue;  // not learned
        out.StartArray();
        out.Uint(static_cast<unsigned>(one.ranking));
        text(one.value);
        text(one.role);
        out.Bool(one.chosen);
        out.StartArray();
        for (const float feature : one.features) out.Double(static_cast<double>(feature));
        out.EndArray();
        out.EndArray();
    }
    out.EndArray();
    out.EndObject();
    std::cout << buffer.GetString() << '\n';
}

int run(int count, char** arguments) {
    if (count == 2 && std::string_view(arguments[1]) == "--features") {
        std::printf("%u\n", ranking_digest());
        for (std::size_t i = 0; i < kRankings; ++i) {
            for (const std::string_view name : ranking_features(static_cast<Ranking>(i)))
                std::printf("%s ", std::string(name).c_str());
            std::printf("\n");
        }
        return 0;
    }
    if (count != 3) {
        std::cerr << "usage: dump_facts PAGES_DIR ASSIGNMENT, or dump_facts --features\n";
        return 2;
    }
    const Models models(arguments[2]);
    for_each_page(arguments[1], [&models](const rapidjson::Value& entry, const std::string& bytes) {
        const std::string id = member(entry, "id");
        const auto [body, facts] = models.of(id);
        write(id, rank(entry, bytes, *body, *facts));
    });
    return 0;
}

}  // namespace

int main(int count, char** arguments) {
    try {
        return run(count, arguments);
    } catch (const std::exception& problem) {
        std::cerr << "dump_facts: " << problem.what() << '\n';
        return 1;
    }
}
