# Newman, installed beside the corpus when it is missing. To be sourced.
source .ci/lib/packages.sh

need_newman() {
  need_package node nodejs && need_package npm npm && tests/newman/install
}
