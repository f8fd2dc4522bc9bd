// What can go wrong inside the library, in the words of the C ABI.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

#include "copydesk.h"

namespace copydesk {

// A failure that ends the call. It travels as an exception inside the library and is
// turned into a copydesk_error at the C door, which lets nothing through.
class Failure : public std::runtime_error {
  public:
    // `message`: one sentence, what is wrong and what to do. `where`: option, stage, URL part.
    Failure(copydesk_status status, const std::string& message, std::string where = {})
        : std::runtime_error(message), status_(status), where_(std::move(where)) {}
    copydesk_status status() const noexcept { return status_; }
    const std::string& where() const noexcept { return where_; }

  private:
    copydesk_status status_;
    std::string where_;
};

// A limit was reached inside a stage. Whoever holds a partial result catches it and marks
// the result; what comes out at the C door is a Failure or a result, never this.
class LimitReached : public std::exception {
  public:
    explicit LimitReached(copydesk_limit limit) noexcept : limit_(limit) {}
    copydesk_limit limit() const noexcept { return limit_; }
    const char* what() const noexcept override { return "limit reached"; }

  private:
    copydesk_limit limit_;
};

}  // namespace copydesk
