#include "inspect.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <set>
#include <vector>

namespace copydesk::fuzz {
namespace {

copydesk_text piece(std::string_view text) { return {text.data(), text.size()}; }

copydesk_session* open(bool explained) {
    std::vector<copydesk_text> options = {piece("time_limit=0"), piece("input_hash=no")};
    if (explained) {
        options.push_back(piece("trace=yes"));
        options.push_back(piece("evidence=yes"));
    }
    copydesk_session* session = nullptr;
    copydesk_session_open(options.data(), options.size(), nullptr, &session, nullptr);
    promise(session != nullptr, "a session opens");
    return session;
}

copydesk_session* session_of(bool explained) {
    static copydesk_session* const plain = open(false);
    static copydesk_session* const speaking = open(true);
    return explained ? speaking : plain;
}

int32_t append(void* host, const char* bytes, size_t size) {
    static_cast<std::string*>(host)->append(bytes, size);
    return 0;
}

constexpr const char* kFormats[] = {"xml",  "json",   "jsonl", "md",  "txt",
                                    "nitf", "jsonld", "tei",   "solr"};

bool is_xml(std::string_view format) {
    return format == "xml" || format == "nitf" || format == "tei" || format == "solr";
}

// The status and all documents; those in XML are inspected.
std::string documents_of(copydesk_status status, copydesk_article* article,
                         const copydesk_error& error) {
    promise(status != COPYDESK_INTERNAL_ERROR, error.message);
    promise((article != nullptr) == (status >= COPYDESK_OK), "an article where it is promised");
    std::string all = copydesk_status_name(status);
    for (const char* format : kFormats) {
        if (!article) break;
        std::string document;
        promise(copydesk_article_write(article, format, append, &document, nullptr) == COPYDESK_OK,
                "every format is written");
        if (is_xml(format)) promise(flaw_of_xml(document).empty(), flaw_of_xml(document));
        all += "\n" + document;
    }
    copydesk_article_release(article);
    return all;
}

std::string read_at_once(copydesk_session* session, const copydesk_request& request,
                         std::string_view bytes) {
    copydesk_article* article = nullptr;
    copydesk_error error = COPYDESK_INIT(copydesk_error);
    const copydesk_status status =
        copydesk_extract(session, &request, bytes.data(), bytes.size(), &article, &error);
    return documents_of(status, article, error);
}

// Nothing where the library does not want to read it.
std::string read_in_pieces(copydesk_session* session, const copydesk_request& request,
                           std::string_view bytes) {
    copydesk_page* page = nullptr;
    if (copydesk_accept_response(session, &request, &page, nullptr) != COPYDESK_OK) return {};
    for (std::size_t at = 0, step = 1; at < bytes.size(); at += step, step = step * 3 + 1)
        copydesk_page_feed(page, bytes.data() + at, std::min(step, bytes.size() - at), nullptr);
    copydesk_article* article = nullptr;
    copydesk_error error = COPYDESK_INIT(copydesk_error);
    const copydesk_status status = copydesk_page_finish(page, &article, &error);
    return documents_of(status, article, error);
}

}  // namespace

void promise(bool holds, std::string_view what) {
    if (holds) return;
    std::fprintf(stderr, "broken promise: %.*s\n", static_cast<int>(what.size()), what.data());
    std::abort();
}

void read_and_inspect(const Input& input) {
    // The trace asks the model once for each feature, which under sanitizers takes seconds on a
    // long page: they would be all that is tried.
    constexpr std::size_t kExplained = 2'000;
    copydesk_session* session = session_of(input.explained && input.bytes.size() <= kExplained);
    copydesk_request request = COPYDESK_INIT(copydesk_request);
    request.url = piece(input.url);
    if (!input.content_type.empty()) request.content_type = piece(input.content_type);
    if (!input.headers.empty()) request.headers = piece(input.headers);
    request.retrieved = 1'795'000'000;
    const std::string once = read_at_once(session, request, input.bytes);
    const std::string again = read_in_pieces(session, request, input.bytes);
    promise(again.empty() || again == once, "the same bytes give the same documents");
}

}  // namespace copydesk::fuzz
