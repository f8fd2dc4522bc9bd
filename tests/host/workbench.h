// A folder for one test, and the host run as a program in it.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace host {

struct Ran {
    int code = -1;  // exit code; 128 + signal when one ended it
    std::string out;
    std::string err;
};

class Workbench : public testing::Test {
  protected:
    void SetUp() override;
    void TearDown() override;

    // Writes a file and its folders; gives its path.
    std::string put(const std::string& name, std::string_view bytes);
    std::string get(const std::string& name) const;
    bool exists(const std::string& name) const;
    std::vector<std::string> files_in(const std::string& folder) const;  // sorted names

    // Runs copydesk-host with the fake library in the test's folder.
    Ran run(const std::vector<std::string>& words, std::string_view input = {}) const;
    // Runs a shell line there; $HOST is the program, with the fake library in COPYDESK_PLUGIN.
    Ran shell(const std::string& line, std::string_view input = {}) const;

    std::filesystem::path folder_;
};

std::vector<std::string> lines_of(const std::string& text);
std::size_t count_of(const std::string& text, std::string_view part);

std::string gzip(std::string_view bytes);
std::string zlib_deflate(std::string_view bytes);
// One zstd frame with a checksum.
std::string zstd(std::string_view bytes, std::string_view dictionary = {});

// WARC records as text; compress each with gzip() for a .warc.gz.
std::string warc_record(std::string_view type, std::string_view url, std::string_view content_type,
                        std::string_view block, std::string_view id = {});
std::string warc_response(std::string_view url, std::string_view body, std::string_view id = {},
                          std::string_view headers = "Content-Type: text/html\r\n");

}  // namespace host
