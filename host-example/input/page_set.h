// A page set: a folder with pages.jsonl, one {id, url, encoding?} a line, and html/<id>.html.gz.
#pragma once

#include <filesystem>
#include <memory>

#include "input/page.h"

namespace host {

bool is_page_set(const std::filesystem::path& folder);

std::unique_ptr<Source> open_page_set(const std::filesystem::path& folder);  // throws InputError

}  // namespace host
