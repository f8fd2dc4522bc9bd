#include "facts/pictures.h"

#include <gtest/gtest.h>

#include <initializer_list>
#include <utility>

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
          "/agency/symbol/lake.svg", "/images/FaviconApp.png"})
        EXPECT_TRUE(is_furniture_picture(url)) << url;
    for (const std::string_view url :
         {"https://logo.example/river.jpg", "/iconic-bridge.jpg", "/beauty-4x3-17449.jpg",
          "/river-1024x96.jpg", "/crop/20x96/river.jpg", "/river-64.jpg", "/river-1964.png", ""})
        EXPECT_FALSE(is_furniture_picture(url)) << url;
}

TEST(Pictures, one_picture_in_two_sizes) {
    for (const auto& [url, other] : std::initializer_list<std::pair<const char*, const char*>>{
             {"https://x.example/CXNL2ddAS1GSpz.png", "/files/CXNL2ddAS1GSpz.png?tr=w-64"},
             {"/2026/dam-in-spring-1024x683.jpg",
              "https://i.example/2026/dam-in-spring-scaled.jpg"},
             {"/w_1200,h_630/dam-in-spring.jpg", "/w_600/dam-in-spring.webp"},
             {"/dam-in-spring.jpg", "/dam-in-spring.jpeg.jpg"},
             {"/dam-in-spring-1200-80.jpg", "/dam-in-spring.jpg"},
             {"https://s.example/image?w=9&url=https%3A%2F%2Fx.example%2Fdam-in-spring.jpg%3Fa",
              "https://x.example/dam-in-spring.jpg"},
             {"/5/6b1f8a3c9d2e4f70a1b2c3d4e5f60718.png",
              "/o/6b1f8a3c9d2e4f70a1b2c3d4e5f60718_2_690x344.png"},
             {"/img/1100/194191.jpg", "/img/450/194191.jpg"},
             {"/image/68059583_6.jpg", "/image/68059583_605.jpg"},
             {"/a/csm_The_Dam_in_Spring_22ea6ae019.jpg", "/b/The_Dam_in_Spring.jpg"},
             {"https://x.example/a/image.jpg?w=300", "https://x.example/a/image.jpg"}})
        EXPECT_TRUE(shows_same_picture(url, other)) << url << ' ' << other;
    for (const auto& [url, other] : std::initializer_list<std::pair<const char*, const char*>>{
             {"https://x.example/river-in-spring.jpg", "/favicon.ico"},
             {"https://x.example/a/image.jpg", "https://x.example/b/image.jpg"},
             {"/dam-in-spring.jpg", "/dam-in-spring-2.jpg"},
             {"/dam-in-spring-1.jpg", "/dam-in-spring-12.jpg"},
             {"/dam-in-spring.jpg", "/dam-in-springfield.jpg"},
             {"/117491_1.jpg", "/117491_12.jpg"},
             {"/20260410_101010.jpg", "/20260410_101111.jpg"},
             {"/image-resizer.php?id=1", "/image-resizer.php?id=2"},
             {"", ""}})
        EXPECT_FALSE(shows_same_picture(url, other)) << url << ' ' << other;
}

TEST(Pictures, short_names_tell_nothing) {
    EXPECT_FALSE(has_same_name("https://x.example/a.png", "https://x.example/a.png"));
    EXPECT_TRUE(has_same_name("/cropped-the-lake-sign-32x32.png", "/the-lake-sign.webp"));
}

}  // namespace
}  // namespace copydesk
