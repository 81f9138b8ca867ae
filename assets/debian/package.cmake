# The Debian package; scripts/package.sh builds it. Where files go is that of Debian: prefix /usr, /etc, systemd's folder.
set(assets ${PROJECT_SOURCE_DIR}/assets)
install(FILES ${PROJECT_SOURCE_DIR}/config/wall.json DESTINATION /etc/rankwall)
install(DIRECTORY ${assets}/systemd/ DESTINATION lib/systemd/system)
install(DIRECTORY ${assets}/xorg.conf.d ${assets}/monitoring DESTINATION share/rankwall)
install(PROGRAMS ${assets}/compositor DESTINATION lib/rankwall)
install(FILES ${assets}/bash-completion DESTINATION share/bash-completion/completions RENAME rankwall)
install(FILES ${assets}/debian/copyright DESTINATION share/doc/rankwall)
# Made by scripts/package.sh: man pages from the program's own help, and Debian's changelog.
install(DIRECTORY ${PROJECT_BINARY_DIR}/man/ DESTINATION share/man/man1)
install(FILES ${PROJECT_BINARY_DIR}/changelog.gz ${PROJECT_BINARY_DIR}/CHANGELOG.md.gz DESTINATION share/doc/rankwall)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_VERSION ${RANKWALL_PACKAGE_VERSION})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "ranking of towns on a public LED wall, 24 hours a day")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Polls a JSON feed of progress, ranks by official rules and rolls the rankings
across an LED wall in kiosk mode, laid out by a config. Never blank, never a
figure that it does not know to be true. Prints the same figures as a bulletin
and as score cards.")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS
  "adduser, ca-certificates, fonts-lxgw-wenkai, fonts-noto-cjk, fonts-wqy-zenhei, procps, tzdata")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "cage, seatd, xwayland")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "xauth, xserver-xorg-core")
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA
  ${assets}/debian/conffiles ${assets}/debian/postinst ${assets}/debian/prerm ${assets}/debian/postrm)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
include(CPack)
