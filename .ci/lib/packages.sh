# Debian packages, installed when what they bring is missing. To be sourced.

# need_package COMMAND PACKAGE: makes sure that a command is there.
need_package() {
  command -v "$1" > /dev/null || install_package "$2"
}

# need_file PATH PACKAGE: makes sure that a file is there.
need_file() {
  [[ -e $1 ]] || install_package "$2"
}

install_package() {
  if [[ -z ${APT_LISTS_FRESH:-} ]]; then
    apt-get update -qq || return
    APT_LISTS_FRESH=1
  fi
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1"
}
