# Header, library, pkg-config file, find_package(copydesk), schema, licences. The host program
# installs itself.
# Everything is found relative to the place where it lies, so that the tree may be moved.
include(CMakePackageConfigHelpers)

install(TARGETS copydesk EXPORT copydesk-targets
    LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(FILES include/copydesk.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})

# ---- find_package(copydesk), target copydesk::copydesk ----------------------------
set(copydesk_cmake_folder ${CMAKE_INSTALL_LIBDIR}/cmake/copydesk)
install(EXPORT copydesk-targets NAMESPACE copydesk:: DESTINATION ${copydesk_cmake_folder})
configure_package_config_file(cmake/copydesk-config.cmake.in copydesk-config.cmake
    INSTALL_DESTINATION ${copydesk_cmake_folder} NO_SET_AND_CHECK_MACRO)
# Before 1.0 a new minor version may change the ABI, as the SONAME says.
write_basic_package_version_file(copydesk-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/copydesk-config.cmake
              ${CMAKE_CURRENT_BINARY_DIR}/copydesk-config-version.cmake
    DESTINATION ${copydesk_cmake_folder})

# ---- pkg-config --------------------------------------------------------------------
# From the folder of copydesk.pc back to the prefix.
file(RELATIVE_PATH copydesk_up /prefix/${CMAKE_INSTALL_LIBDIR}/pkgconfig /prefix)
string(REGEX REPLACE "/$" "" copydesk_up "${copydesk_up}")
configure_file(cmake/copydesk.pc.in copydesk.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/copydesk.pc
    DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

# ---- schema and licences ---------------------------------------------------------------
install(DIRECTORY docs/schema/ DESTINATION ${CMAKE_INSTALL_DATADIR}/copydesk/schema OPTIONAL
    FILES_MATCHING PATTERN "*.rnc" PATTERN "*.rng" PATTERN "*.xsd")
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY LICENSES DESTINATION ${CMAKE_INSTALL_DOCDIR})
