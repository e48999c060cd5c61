// Stands in for libOpenEXR, which then is not loaded, nor its thread pool behind it. libvips needs the names to
// be there; OpenEXR is never read, so that nobody calls them. Each fails.
#define FAILS(name) \
  void *name(void) { return 0; }
FAILS(ImfCloseInputFile)
FAILS(ImfCloseTiledInputFile)
FAILS(ImfHalfToFloatArray)
FAILS(ImfHeaderDataWindow)
FAILS(ImfInputHeader)
FAILS(ImfInputReadPixels)
FAILS(ImfInputSetFrameBuffer)
FAILS(ImfOpenInputFile)
FAILS(ImfOpenTiledInputFile)
FAILS(ImfTiledInputHeader)
FAILS(ImfTiledInputReadTile)
FAILS(ImfTiledInputSetFrameBuffer)
FAILS(ImfTiledInputTileXSize)
FAILS(ImfTiledInputTileYSize)

const char *ImfErrorMessage(void) { return ""; }
