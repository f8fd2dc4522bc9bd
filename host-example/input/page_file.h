// A page that lies in a file of its own: .html, .txt, with or without .gz.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "input/page.h"

namespace host {

// What a file is by its name.
enum class FileKind { page, warc, other };
FileKind kind_of(const std::filesystem::path& path);

// "page" for "folder/page.html.gz".
std::string stem_of(const std::filesystem::path& path);

// Reads a whole file. Throws InputError.
std::string read_file(const std::filesystem::path& path);

// Reads the page's bytes, unpacked where the name ends in .gz. Throws InputError, also where
// there are none.
void load_page_file(const std::filesystem::path& path, Page& page);

// The page with everything that is known before its bytes are read; request.json beside the
// file describes it when it is called page.* or is the only page there.
Item page_file_item(const std::filesystem::path& path, std::string id);

}  // namespace host
