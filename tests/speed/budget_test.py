#!/usr/bin/env python3
"""What the check of the budgets reads out of callgrind's table, and what it objects to."""
import unittest

import budget

TABLE = """
Ir
2,083,357 (100.0%)  PROGRAM TOTALS
  318,505 (15.29%)  /x/parse.cpp:copydesk::parse_html(std::basic_string_view<char>) [/lib.so]
  218,505 (10.29%)  /x/vector:copydesk::parse_html(std::basic_string_view<char>) [/lib.so]
  356,623 (17.12%)  /x/digest.cpp:copydesk::sha256_hex[abi:cxx11](std::string_view) [/lib.so]
  999,999 (50.00%)  /x/session.cpp:copydesk::Reading::parse_html_later(int) [/lib.so]
""".splitlines()


class Budget(unittest.TestCase):
    def test_reads_the_whole_of_a_function(self):
        self.assertEqual(budget.count_of("parse_html", TABLE), 318505)
        self.assertEqual(budget.count_of("sha256_hex", TABLE), 356623)

    def test_a_stage_that_is_gone_is_said(self):
        with self.assertRaises(SystemExit):
            budget.count_of("build_article", TABLE)

    def test_a_stage_beyond_its_budget_is_said(self):
        most = {"page": 1000, "body": 1000}
        self.assertEqual(budget.over_budget({"page": 1000, "body": 10}, most), [])
        self.assertEqual(len(budget.over_budget({"page": 1001, "body": 1000}, most)), 1)


if __name__ == "__main__":
    unittest.main()
