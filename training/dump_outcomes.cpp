// Dumps what the library judges the outcome of pages by, for the trainer.
//
//   dump_outcomes PAGES_DIR OUT [BODY_MODEL]
//   dump_outcomes --traits
//
// PAGES_DIR holds pages.jsonl (id, url, encoding?) and html/<id>.html.gz. A line a page is written
// to OUT: {"id", "outcome", "traits": [...], "words": [...]}. The body is chosen by BODY_MODEL, or
// by the shipped model. --traits prints the traits' digest and names.
#include <cstdio>
#include <fstream>
#include <iostream>

#include "extract/extract.h"
#include "training/pages.h"

using namespace copydesk;

namespace {

void print(std::FILE* out, const std::string& id, const Article& article) {
    std::fprintf(out, "{\"id\":\"%s\",\"outcome\":\"%s\",\"traits\":[", id.c_str(),
                 copydesk_outcome_name(article.quality.outcome));
    for (std::size_t t = 0; t < kTraits; ++t)
        std::fprintf(out, "%s%.9g", t ? "," : "", double{article.traits.values[t]});
    std::fprintf(out, "],\"words\":[");
    const char* comma = "";
    for (const std::uint32_t word : article.traits.words) {
        std::fprintf(out, "%s%u", comma, word);
        comma = ",";
    }
    std::fprintf(out, "]}\n");
}

int run(int count, char** arguments) {
    if (count == 2 && std::string_view(arguments[1]) == "--traits") {
        std::printf("%u\n", trait_digest());
        for (std::size_t t = 0; t < kTraits; ++t)
            std::printf("%s\n", std::string(trait_name(t)).c_str());
        return 0;
    }
    if (count < 3) {
        std::cerr << "usage: dump_outcomes PAGES_DIR OUT [BODY_MODEL], or dump_outcomes --traits\n";
        return 2;
    }
    ExtractOptions options;
    options.trace = true;
    options.outcome_model =
        std::make_shared<OutcomeModel>();  // the shipped one may be of other traits
    if (count > 3) options.body_model = BodyModel::read(read_whole(arguments[3]));
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> out(std::fopen(arguments[2], "wb"),
                                                              std::fclose);
    if (!out) throw std::runtime_error(std::string("cannot write ") + arguments[2]);
    for_each_page(arguments[1], [&](const rapidjson::Value& entry, const std::string& bytes) {
        Arena arena(1u << 30);
        Watch watch(0, nullptr);
        const std::string url = member(entry, "url"), charset = member(entry, "encoding");
        const Request request{url, {}, charset, {}, 0, 0};
        print(out.get(), member(entry, "id"),
              *extract_article(bytes, request, Limits(), options, watch, arena));
    });
    return 0;
}

}  // namespace

int main(int count, char** arguments) {
    try {
        return run(count, arguments);
    } catch (const std::exception& problem) {
        std::cerr << "dump_outcomes: " << problem.what() << '\n';
        return 1;
    }
}
