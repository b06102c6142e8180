/** Benchmarks: JMH kernels, scale runs, peers run side by side. */
@NullMarked
package toll.bench;

import org.jspecify.annotations.NullMarked;
