// What stands where the rest of a text is for subscribers, in small letters.
#pragma once

#include <string_view>

namespace copydesk {

inline constexpr std::string_view kPaywallPhrases[] = {"subscribe to continue",
                                                       "subscribe to read",
                                                       "to continue reading",
                                                       "to keep reading",
                                                       "already a subscriber",
                                                       "for subscribers only",
                                                       "subscribers only",
                                                       "subscriber exclusive",
                                                       "become a subscriber",
                                                       "become a paid subscriber",
                                                       "weiterlesen mit",
                                                       "jetzt abonnieren",
                                                       "nur für abonnenten",
                                                       "bereits abonnent",
                                                       "réservé aux abonnés",
                                                       "réservée aux abonnés",
                                                       "réservés aux abonnés",
                                                       "réservé à nos abonnés",
                                                       "déjà abonné",
                                                       "abonnez-vous pour",
                                                       "solo para suscriptores",
                                                       "suscríbete para",
                                                       "ya eres suscriptor",
                                                       "per abbonati",
                                                       "sei già abbonato",
                                                       "abbonati per",
                                                       "exclusivo para assinantes",
                                                       "assine para",
                                                       "alleen voor abonnees",
                                                       "tylko dla subskrybentów",
                                                       "dla prenumeratorów",
                                                       "for abonnenter",
                                                       "только для подписчиков",
                                                       "оформите подписку",
                                                       "有料会員",
                                                       "会員限定",
                                                       "订阅后",
                                                       "구독자 전용"};

}  // namespace copydesk
