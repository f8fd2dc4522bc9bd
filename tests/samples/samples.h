// The pages of samples/ with what is known of them, and the ways to hand one to the library.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "abi/support.h"
#include "input/page.h"

namespace outside {

inline constexpr const char* kFormats[] = {"xml", "json", "jsonl", "md", "txt"};

struct Sample {
    std::string name, folder;
    host::Page page;  // as the host reads it, with its request.json

    // Borrowed from the sample.
    copydesk_request request() const;
};

// The claims: every folder of samples/ that holds a page, in order.
const std::vector<std::string>& sample_names();
Sample load_sample(const std::string& name);
const std::vector<Sample>& all_samples();  // loaded once

// A session whose results do not depend on how busy the machine is.
Session untimed_session(std::vector<std::string> options = {});

Result extract(const Session& session, const Sample& sample);
// Through accept_response, page_feed and page_finish, in pieces of the sizes that `next` gives.
Result feed(const Session& session, std::string_view bytes, const copydesk_request* request,
            const std::function<std::size_t()>& next);
Result feed(const Session& session, const Sample& sample, const std::function<std::size_t()>& next);

// What the library says of it in every format, and the status before.
std::string everything(const Result& result);

}  // namespace outside
