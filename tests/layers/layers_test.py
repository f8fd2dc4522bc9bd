#!/usr/bin/env python3
"""layers.py against small trees of its own, one violation each."""
import os
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import layers


class Layers(unittest.TestCase):
    def check(self, files):
        with tempfile.TemporaryDirectory() as root:
            tree = {"plugin/layers": "# low to high\ncore\ntext fetch\npage\n", **files}
            for path, text in tree.items():
                os.makedirs(os.path.dirname(os.path.join(root, path)), exist_ok=True)
                with open(os.path.join(root, path), "w", encoding="utf-8") as file:
                    file.write(text)
            return layers.violations(root)

    def finds(self, files, words):
        problems = self.check(files)
        self.assertEqual(len(problems), 1, problems)
        self.assertIn(words, problems[0])

    def test_lower_lines_and_own_folder_are_fine(self):
        self.assertEqual(self.check({
            "plugin/page/a.cpp": '#include "core/x.h"\n#include "text/y.h"\n#include "page/a.h"\n'
                                 '#include <vector>\n#include <sys/types.h>\n'}), [])

    def test_upward(self):
        self.finds({"plugin/core/a.h": '#include "page/page.h"\n'}, "page stands above core")

    def test_sideways(self):
        self.finds({"plugin/text/a.h": '  #  include "fetch/fetch.h"\n'}, "fetch stands beside text")

    def test_unknown_folder(self):
        self.finds({"plugin/utils/a.h": "\n"}, "not in plugin/layers")

    def test_third_party_header_away_from_home(self):
        self.finds({"plugin/text/a.cpp": "#include <gumbo.h>\n"}, "plugin/page/parse.cpp")
        self.assertEqual(self.check({"plugin/page/parse.cpp": "#include <gumbo.h>\n"}), [])

    def test_third_party_header_in_two_files_of_a_folder(self):
        self.finds({"plugin/text/a.cpp": "#include <unicode/ucnv.h>\n",
                    "plugin/text/b.cpp": "#include <unicode/uchar.h>\n"}, "more than 1 file")
        self.assertEqual(self.check({"plugin/text/a.cpp": "#include <unicode/ucnv.h>\n",
                                     "plugin/page/b.cpp": "#include <unicode/uchar.h>\n"}), [])

    def test_long_file(self):
        self.finds({"host-example/main.cpp": "\n" * 401}, "401 lines")
        self.assertEqual(self.check({"plugin/page/weights.inc": "\n" * 5000}), [])

    def test_host_behind_the_border(self):
        self.finds({"host-example/main.cpp": '#include "core/url.h"\n'}, "copydesk.h only")


if __name__ == "__main__":
    unittest.main()
