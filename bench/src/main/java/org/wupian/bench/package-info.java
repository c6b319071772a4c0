/// Benchmarks that print both sides: ours, what people would use instead, and the limit.
@NullMarked
package org.wupian.bench;

import org.jspecify.annotations.NullMarked;
