// The schemas that each format's documents are valid by, and the programs that say so.
#pragma once

#include <rapidjson/document.h>
#include <rapidjson/schema.h>
#include <rapidjson/stringbuffer.h>

#include <string>
#include <vector>

#include "tools.h"

namespace copydesk::test {

struct Validator {
    std::string program, flags, schema;

    bool is_here() const { return has_program(program) && std::filesystem::exists(schema); }
    // Whether the files ('…' '…') are valid; what the program said stands in the folder's "said".
    bool accepts(const TemporaryFolder& folder, const std::string& files) const {
        const std::string command = program + " " + flags + " '" + schema + "' " + files + " > '" +
                                    folder.path("said") + "' 2>&1";
        return std::system(command.c_str()) == 0;
    }
};

// Of the formats that are XML. TEI's is the consortium's own, which ./dev test brings from a
// registry; NITF's and Solr's say what part of the format is written.
inline std::vector<Validator> validators_of(const std::string& format) {
    const std::string root = COPYDESK_SOURCE_DIR, own = root + "/docs/schema/copydesk-";
    const std::string rng = "--noout --relaxng";
    if (format == "xml")
        return {{"xmllint", rng, own + "article-1.rng"},
                {"xmllint", "--noout --schema", own + "article-1.xsd"},
                {"jing", "", own + "article-1.rng"},
                {"jing", "-c", own + "article-1.rnc"}};
    if (format == "tei") return {{"jing", "", root + "/build/schemas/tei_all.rng"}};
    return {{"xmllint", rng, own + format + "-1.rng"}, {"jing", "-c", own + format + "-1.rnc"}};
}

// What is wrong with a document of JSON-LD by docs/schema; empty if nothing is.
inline std::string fault_of_json_ld(const std::string& document) {
    rapidjson::Document schema, json;
    const std::string path = COPYDESK_SOURCE_DIR "/docs/schema/copydesk-jsonld-1.json";
    if (schema.Parse(TemporaryFolder::read_file(path).c_str()).HasParseError())
        return "the schema is no JSON";
    json.Parse<rapidjson::kParseValidateEncodingFlag>(document.c_str());
    if (json.HasParseError()) return "no JSON at " + std::to_string(json.GetErrorOffset());
    const rapidjson::SchemaDocument rules(schema);
    rapidjson::SchemaValidator validator(rules);
    if (json.Accept(validator)) return {};
    rapidjson::StringBuffer where;
    validator.GetInvalidDocumentPointer().StringifyUriFragment(where);
    return std::string("invalid at ") + where.GetString() + ": " +
           validator.GetInvalidSchemaKeyword();
}

}  // namespace copydesk::test
