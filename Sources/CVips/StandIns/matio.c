// Stands in for libmatio, which then is not loaded, nor HDF5 and MPI behind it. libvips needs the names to
// be there; MATLAB files are never read, so that nobody calls them. Each fails.
#define FAILS(name) \
  void *name(void) { return 0; }
FAILS(Mat_Close)
FAILS(Mat_Open)
FAILS(Mat_VarFree)
FAILS(Mat_VarReadDataAll)
FAILS(Mat_VarReadNextInfo)
