import Safelight
