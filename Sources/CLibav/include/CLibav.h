// FFmpeg's libraries behind opaque handles: one function a call, options as structs, no logic.
//
// Functions that return int give 0 or more, or one of libav's negative codes, which clibav_outcome_of and
// clibav_describe explain. Texts that are returned belong to what they were asked of.
#pragma once

#include "codec.h"
#include "demux.h"
#include "filter.h"
#include "frame.h"
#include "mux.h"
#include "packet.h"
#include "start.h"
