#include <expat.h>

#include <memory>
#include <string>

#include "inspect.h"

namespace copydesk::fuzz {
namespace {

// The library writes none of these, so that one that comes out was the page's.
void find_unexpected(void* parser) { XML_StopParser(static_cast<XML_Parser>(parser), XML_FALSE); }

void refuse_unexpected(XML_Parser parser) {
    XML_UseParserAsHandlerArg(parser);
    XML_SetStartCdataSectionHandler(parser, find_unexpected);
    XML_SetCommentHandler(parser, [](void* data, const XML_Char*) { find_unexpected(data); });
    XML_SetProcessingInstructionHandler(
        parser, [](void* data, const XML_Char*, const XML_Char*) { find_unexpected(data); });
    XML_SetStartDoctypeDeclHandler(parser, [](void* data, const XML_Char*, const XML_Char*,
                                              const XML_Char*, int) { find_unexpected(data); });
}

}  // namespace

std::string flaw_of_xml(std::string_view xml) {
    const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(
        XML_ParserCreate("UTF-8"), XML_ParserFree);
    promise(parser != nullptr, "there is memory for a parser");
    refuse_unexpected(parser.get());
    if (XML_Parse(parser.get(), xml.data(), static_cast<int>(xml.size()), XML_TRUE) ==
        XML_STATUS_OK)
        return {};
    return std::string(XML_ErrorString(XML_GetErrorCode(parser.get()))) + " at byte " +
           std::to_string(XML_GetCurrentByteIndex(parser.get()));
}

}  // namespace copydesk::fuzz
