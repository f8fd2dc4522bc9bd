// What each stage costs, as a share of a bare gumbo_parse of the same page in the same run.
//
//   bench_stages PAGES_DIR [--model FILE] [--rounds N] [--every N]
//
// PAGES_DIR holds pages.jsonl (id, url, encoding?) and html/<id>.html.gz. Each page is read N times
// and the fastest time of each stage counts, so that what else the machine does matters little.
// Printed: the sums over all pages in milliseconds and as a share of the bare parse.
#include <gumbo.h>
#include <rapidjson/document.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

#include "article/article.h"
#include "body/features.h"
#include "body/model.h"
#include "extract/hints.h"
#include "extract/sniff.h"
#include "format/format.h"
#include "text/text.h"

using namespace copydesk;

namespace {

enum Stage : std::size_t { bare, decode, page, features, model, declared, choose, build, write };
constexpr std::array kStages = {"bare Gumbo",     "decode",           "page",
                                "body: features", "body: model, cut", "facts: read",
                                "facts: choose",  "article",          "format: XML"};
using Times = std::array<double, kStages.size()>;

double now() {
    using namespace std::chrono;
    return duration<double>(steady_clock::now().time_since_epoch()).count();
}

std::string read_gzip(const std::string& path) {
    std::string out;
    const std::unique_ptr<gzFile_s, int (*)(gzFile)> file(gzopen(path.c_str(), "rb"), gzclose);
    if (!file) return out;
    char buffer[1 << 16];
    for (int n; (n = gzread(file.get(), buffer, sizeof buffer)) > 0;)
        out.append(buffer, static_cast<std::size_t>(n));
    return out;
}

double bare_parse(std::string_view utf8) {
    const double since = now();
    GumboOutput* output = gumbo_parse_with_options(&kGumboDefaultOptions, utf8.data(), utf8.size());
    gumbo_destroy_output(&kGumboDefaultOptions, output);
    return now() - since;
}

// One reading of a page, stage by stage, as extract/extract.cpp does it, on a session's memory.
Times read_once(const std::string& bytes, const std::string& url, const std::string& charset,
                const BodyModel& body_model, Arena& arena, std::size_t& blocks) {
    Times times{};
    double since = now();
    const auto lap = [&](Stage stage) {
        const double here = now();
        times[stage] += here - since;
        since = here;
    };
    arena.reset(1u << 30);
    Watch watch(0, nullptr);
    const Text text = decode_text(bytes, {charset, {}, true}, arena);
    lap(Stage::decode);
    const Page parsed = parse_html(text.utf8, Limits{}, watch, arena);
    lap(Stage::page);
    const PageContext context{url, {}, 0};
    const Declared found = read_declared(parsed, context, watch);
    lap(Stage::declared);
    const BodyHints hints = hints_of(found, context);
    const BlockTexts texts = read_block_texts(parsed, watch, arena);
    const FeatureTable table =
        compute_features(parsed, hints, body_model.lexicon(), texts, watch, arena);
    lap(Stage::features);
    Selection selection(arena);
    body_model.predict(table, selection.probability, watch, arena);
    cut_selection(parsed, texts, hints, selection, arena);
    lap(Stage::model);
    Facts facts =
        choose_facts(parsed, found, {selection.kept, selection.probability}, context, watch);
    lap(Stage::choose);
    const auto article = build_article(
        {parsed, texts, selection, found, std::move(facts), context, 200, false, false}, watch);
    lap(Stage::build);
    write_article(*article, Format::xml, [](std::string_view) { return true; });
    lap(Stage::write);
    blocks += parsed.blocks.size();
    return times;
}

int usage() {
    std::fputs("usage: bench_stages PAGES_DIR [--model FILE] [--rounds N] [--every N]\n", stderr);
    return 2;
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 2) return usage();
    const std::string folder = arguments[1];
    std::shared_ptr<const BodyModel> loaded;
    long rounds = 5, every = 10;
    for (int i = 2; i + 1 < count; i += 2) {
        const std::string_view option = arguments[i];
        if (option == "--model") {
            std::ifstream file(arguments[i + 1], std::ios::binary);
            loaded = BodyModel::read(std::string(std::istreambuf_iterator<char>(file), {}));
        } else if (option == "--rounds") {
            rounds = std::atol(arguments[i + 1]);
        } else if (option == "--every") {
            every = std::max(1L, std::atol(arguments[i + 1]));
        } else {
            return usage();
        }
    }
    const BodyModel& body_model = loaded ? *loaded : BodyModel::shipped();
    std::ifstream list(folder + "/pages.jsonl");
    Times total{};
    Arena arena(1u << 30);
    std::size_t pages = 0, blocks = 0, bytes = 0, blocks_read = 0;
    long line_number = 0;
    for (std::string line; std::getline(list, line); ++line_number) {
        if (line_number % every) continue;
        rapidjson::Document entry;
        entry.Parse(line.data(), line.size());
        if (!entry.IsObject() || !entry.HasMember("id")) continue;
        const std::string page_bytes =
            read_gzip(folder + "/html/" + entry["id"].GetString() + ".html.gz");
        const std::string url = entry.HasMember("url") ? entry["url"].GetString() : "";
        const std::string charset =
            entry.HasMember("encoding") ? entry["encoding"].GetString() : "";
        Times best;
        best.fill(1e9);
        {
            const Text text = decode_text(page_bytes, {charset, {}, true}, arena);
            for (long round = 0; round < rounds; ++round)
                best[Stage::bare] = std::min(best[Stage::bare], bare_parse(text.utf8));
        }
        for (long round = 0; round < rounds; ++round) {
            Times times = read_once(page_bytes, url, charset, body_model, arena, blocks_read);
            times[Stage::bare] = best[Stage::bare];
            for (std::size_t s = 0; s < kStages.size(); ++s) best[s] = std::min(best[s], times[s]);
        }
        for (std::size_t s = 0; s < kStages.size(); ++s) total[s] += best[s];
        bytes += page_bytes.size();
        ++pages;
    }
    blocks = rounds > 0 ? blocks_read / static_cast<std::size_t>(rounds) : 0;
    if (pages == 0) return usage();
    std::printf("%zu pages, %.1f MB, %zu blocks\n", pages, static_cast<double>(bytes) / 1e6,
                blocks);
    double whole = 0;
    for (std::size_t s = 0; s < kStages.size(); ++s) {
        if (s != Stage::bare) whole += total[s];
        std::printf("%-18s %9.2f ms  %.4f\n", kStages[s], total[s] * 1e3, total[s] / total[bare]);
    }
    const double body = total[features] + total[model];
    std::printf("%-18s %9.2f ms  %.4f  (%.3f us a block)\n", "body", body * 1e3, body / total[bare],
                body * 1e6 / static_cast<double>(blocks));
    std::printf("%-18s %9.2f ms  %.4f\n", "whole", whole * 1e3, whole / total[bare]);
}
