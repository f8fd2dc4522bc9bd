// The library's counters in a file, for Prometheus' node_exporter and its like.
#pragma once

#include <chrono>
#include <string>

#include "plugin.h"

namespace host {

class MetricsFile {
  public:
    // `path` empty: nothing is written. Throws OutputError where it cannot be written.
    MetricsFile(std::string path, const Session& session);

    void write_if_due();
    void write();

  private:
    const std::string path_;
    const Session& session_;
    std::chrono::steady_clock::time_point due_;
};

}  // namespace host
