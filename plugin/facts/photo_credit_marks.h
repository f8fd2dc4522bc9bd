// What a photo credit begins with, in the languages that pages are written in.
#pragma once

#include <string_view>

namespace copydesk {

inline constexpr std::string_view kPhotoCreditMarks[] = {
    // clang-format off
    "REUTERS/", "Reuters/", "AP Photo", "AFP PHOTO", "AFP/", "EPA/", "(AP)", "(Reuters)", "Photo:",
    "Photos:", "Photo by ", "Photos by ", "Photo via ", "Photo courtesy ", "Photo Courtesy ",
    "Photos courtesy ", "Photograph by ", "Photograph courtesy ", "Photograph:", "Photo credit:",
    "photo:", "photos:", "photo credit:", "Image:", "Images:", "Image by ", "Image via ",
    "Image courtesy ", "Image Courtesy ", "Image credit:", "Credit:", "Picture:", "Pictures:",
    "Foto:", "Fotos:", "foto:", "Bild:", "Bilder:", "Foto di ", "Foto von ", "Fotografía:",
    "Imagen:", "Imágenes:", "Crédito:", "Crédits :", "Crédit :", "Photo :", "Credit photo",
    "Crédit photo", "Fotoğraf:", "Фото:", "Zdjęcie:", "Fot.", "fot. ", "Kuva:", "Foto/", "Foto ©",
    "Getty Images", "(Photo by", "(Photo:", "(Foto:", "Handout via", "/Handout", "via REUTERS",
    "©", "(c) ", "(C) ", "تصوير:", "صورة:", "צילום:", "摄影：", "图片来源：", "照片：", "写真：", "写真=", "사진=",
    "사진:", "ph. ", "Ảnh:", "Hình:", "Foto :", "Fotos :", "Fotografia:", "Fotografie:", "Fotograf:",
    "Imagem:", "Immagine:", "Beeld:", "Fotó:", "Valokuva:", "Gambar:", "Snímek:", "Snímka:",
    "Снимка:", "Снимок:", "Світлина:", "Φωτογραφία:", "Φωτό:", "عکس:", "फोटो:", "तस्वीर:", "ภาพ:",
    "摄影:", "图源：", "写真提供：", "사진제공=", "Courtesy of ", "Courtesy:", "Cortesía de ", "Cortesia de ",
    "Créditos:", "Fotoğraf :", "Photo Credit:", "Image Credit:", "Fotocredit:", "Bildnachweis:",
    "Bildquelle:", "사진 =",
    // clang-format on
};

}  // namespace copydesk
