// A path for a state file of one test, which is gone at its end.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdio>
#include <string>

namespace copydesk::test {

class WithStatePath : public testing::Test {
  protected:
    ~WithStatePath() override {
        for (const char* end : {"", "-wal", "-shm"}) std::remove((path_ + end).c_str());
    }
    const std::string path_ = testing::TempDir() + "copydesk-" +
                              testing::UnitTest::GetInstance()->current_test_info()->name() + "-" +
                              std::to_string(getpid());
};

}  // namespace copydesk::test
