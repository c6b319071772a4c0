package org.wupian.synth;

/// How a measure goes (进展状态): 正常, 预警, 滞后, 完成.
public enum Light {
    ON_TRACK,
    AT_RISK,
    OFF_TRACK,
    DONE
}
