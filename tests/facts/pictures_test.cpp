#include "facts/pictures.h"

#include <gtest/gtest.h>

namespace copydesk {
namespace {

TEST(Pictures, stand_ins_by_the_name_of_the_file) {
    for (const std::string_view url :
         {"https://x.example/a/1x1.png", "/img/blank.gif", "/inc/wordbooker_blank.jpg?a=1",
          "https://x.example/img/loading.svg", "/no-image.png", "/transparent.gif"})
        EXPECT_TRUE(is_stand_in_picture(url)) << url;
    for (const std::string_view url :
         {"/white-product-transparent_9bac.png", "/blankets.jpg", "/placeholders/river.jpg", ""})
        EXPECT_FALSE(is_stand_in_picture(url)) << url;
}

TEST(Pictures, furniture_by_words_folders_and_sizes) {
    for (const std::string_view url :
         {"https://x.example/a/logo-whatsapp.svg?d=110", "/avatars/ann.jpg", "/Icon.PNG",
          "/user/ann-96x96.jpg", "/thumb/thumb72x72/pics/3461.png", "/topics/programming_64.png",
          "/agency/symbol/lake.svg"})
        EXPECT_TRUE(is_furniture_picture(url)) << url;
    for (const std::string_view url :
         {"https://logo.example/river.jpg", "/iconic-bridge.jpg", "/beauty-4x3-17449.jpg",
          "/river-1024x96.jpg", "/crop/20x96/river.jpg", "/river-64.jpg", "/river-1964.png", ""})
        EXPECT_FALSE(is_furniture_picture(url)) << url;
}

TEST(Pictures, one_picture_in_two_sizes) {
    EXPECT_TRUE(shows_same_picture("https://x.example/CXNL2ddAS1GSpz.png",
                                   "/files/CXNL2ddAS1GSpz.png?tr=w-64"));
    EXPECT_FALSE(shows_same_picture("https://x.example/river-in-spring.jpg", "/favicon.ico"));
    EXPECT_FALSE(shows_same_picture("https://x.example/a.png", "/a.png"));
}

}  // namespace
}  // namespace copydesk
