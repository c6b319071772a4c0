/// A deterministic synthetic city (合成数据): invented names and texts for demonstration and tests.
@NullMarked
package org.wupian.synth;

import org.jspecify.annotations.NullMarked;
