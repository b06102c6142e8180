module toll/bench/watchman

go 1.24.3

require github.com/moov-io/watchman v0.60.0
