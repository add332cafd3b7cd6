// A real server answers when it can, and a busy machine draws when it can.
require('@testing-library/react-native').configure({ asyncUtilTimeout: 40_000 })
