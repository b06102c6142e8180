// Asks moov-io/watchman what Toll was asked: go run . FOLDER [HOW_MANY]. FOLDER holds list.jsonl and queries.jsonl as
// toll.bench.ScreenPeers writes them. Uses watchman's own similarity over every entry, one thread, as its search service
// does in this version; no server, no network at run time.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"syscall"

	"github.com/moov-io/watchman/pkg/search"
)

type entry struct {
	ID     string   `json:"id"`
	Person bool     `json:"person"`
	Names  []string `json:"names"`
}

type question struct {
	Name string `json:"name"`
	ID   string `json:"id"`
	Kind string `json:"kind"`
}

func lines[T any](path string) []T {
	file, err := os.Open(path)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(3)
	}
	defer file.Close()
	var out []T
	scanner := bufio.NewScanner(file)
	scanner.Buffer(make([]byte, 1<<20), 1<<20)
	for scanner.Scan() {
		var one T
		if err := json.Unmarshal(scanner.Bytes(), &one); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(3)
		}
		out = append(out, one)
	}
	return out
}

func person(id string, names []string) search.Entity[search.Value] {
	return search.Entity[search.Value]{
		Name: names[0], Type: search.EntityPerson, SourceID: id,
		Person: &search.Person{Name: names[0], AltNames: names[1:]},
	}.Normalize()
}

func processor() float64 {
	var usage syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &usage)
	return float64(usage.Utime.Sec+usage.Stime.Sec) + float64(usage.Utime.Usec+usage.Stime.Usec)/1e6
}

func main() {
	folder := os.Args[1]
	most := 2000
	if len(os.Args) > 2 {
		most, _ = strconv.Atoi(os.Args[2])
	}
	var listed []search.Entity[search.Value]
	for _, e := range lines[entry](folder + "/list.jsonl") {
		if e.Person {
			listed = append(listed, person(e.ID, e.Names))
		}
	}
	kinds := []string{"variant", "world", "us", "ministry", "vdc"}
	taken := map[string]int{}
	var asked []question
	for _, q := range lines[question](folder + "/queries.jsonl") {
		if taken[q.Kind] < most/len(kinds) {
			taken[q.Kind]++
			asked = append(asked, q)
		}
	}
	best := make([]float64, len(asked))
	start := processor()
	for i, q := range asked {
		query := person("", []string{q.Name})
		for _, e := range listed {
			score := search.Similarity(query, e)
			if (q.ID == "" || q.ID == e.SourceID) && score > best[i] {
				best[i] = score
			}
		}
	}
	spent := processor() - start
	fmt.Printf("watchman: %.1f queries/s of processor time over %d entries, %.1f µs a pair\n",
		float64(len(asked))/spent, len(listed), spent*1e6/float64(len(asked)*len(listed)))
	for _, threshold := range []float64{0.75, 0.8, 0.85, 0.9, 0.95} {
		fmt.Printf("watchman, %.2f or better:", threshold)
		for _, kind := range kinds {
			n, hit := 0, 0
			for i, q := range asked {
				if q.Kind == kind {
					n++
					if best[i] >= threshold {
						hit++
					}
				}
			}
			fmt.Printf("  %s %.4f of %d", kind, float64(hit)/float64(max(n, 1)), n)
		}
		fmt.Println()
	}
}
