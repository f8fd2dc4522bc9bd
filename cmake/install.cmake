# Header, library, pkg-config file and find_package(copydesk).
include(CMakePackageConfigHelpers)

install(TARGETS copydesk EXPORT copydesk-targets LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(FILES include/copydesk.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
